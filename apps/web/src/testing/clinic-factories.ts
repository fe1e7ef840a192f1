import {
  Adherence,
  Caseload,
  CaseloadRow,
  FlagEvent,
  FlagItem,
  Inbox,
  InboxRow,
  Me,
  PatientOverview,
} from '@ischia/shared';
import type { z } from 'zod';
import { anId } from './an-id';
import { aProgrammeVersion } from './programme-factories';

/** Values for tests that the contract itself has parsed: a factory cannot drift from it. */

export const TODAY = '2026-11-22';
export const NOW = '2026-11-22T09:00:00Z';
export const ZONE = 'Europe/London';

type Part<S extends z.ZodType> = Partial<z.input<S>>;

export function aMe(part: Part<typeof Me> = {}): Me {
  return Me.parse({
    app: 'staff',
    accountId: anId(),
    displayName: 'Kate Byrne',
    roles: ['physiotherapist'],
    staffMemberId: anId(),
    patientId: null,
    clinic: { id: anId(), name: 'Harbour Physiotherapy', timeZone: ZONE },
    ...part,
  });
}

/** 9 of 12 in 14 days: clinical reference 5.4, A1 in a shorter window. */
export function anAdherence(part: Part<typeof Adherence> = {}): Adherence {
  return Adherence.parse({
    windowDays: 14,
    first: '2026-11-08',
    last: '2026-11-21',
    expected: 12,
    credited: 9,
    dose: 9,
    raw: 9,
    extra: 0,
    n: 12,
    x: 9,
    sessionAdherence: 0.75,
    doseAdherence: 0.75,
    interval: [0.4677, 0.9111],
    band: 'partly',
    ...part,
  });
}

export function aFlagEvent(part: Part<typeof FlagEvent> = {}): FlagEvent {
  return FlagEvent.parse({
    id: anId(),
    kind: 'raised',
    at: '2026-11-22T07:52:10Z',
    by: null,
    outcome: null,
    note: null,
    ...part,
  });
}

export function aFlag(part: Part<typeof FlagItem> = {}): FlagItem {
  return FlagItem.parse({
    id: anId(),
    patientId: anId(),
    patientName: 'Maria Lopes',
    severity: 'moderate',
    action: null,
    state: 'open',
    asExpected: false,
    rules: [
      {
        ruleId: 'M1',
        title: 'Sharp pain at any number',
        source: 'Clinical reference 3.4, M1; expert safety rule, design decision',
        inputs: [
          { label: 'words', value: 'sharp' },
          { label: 'during', value: '3 of 10' },
          { label: 'place', value: 'back of thigh, right' },
        ],
        thresholds: [],
      },
    ],
    ruleSetVersion: '1.0.0',
    raisedAt: '2026-11-22T07:52:10Z',
    lastAt: '2026-11-22T07:52:10Z',
    occurrences: 1,
    acknowledgeBy: '2026-11-24T17:00:00Z',
    contactBy: null,
    record: {
      kind: 'pain-report',
      id: anId(),
      performedAt: '2026-11-22T07:52:00Z',
      performedOn: TODAY,
      receivedAt: '2026-11-22T07:52:09Z',
      timeSuspect: false,
      exerciseName: 'Glute bridge',
      note: null,
    },
    owner: null,
    events: [aFlagEvent()],
    holds: [],
    ...part,
  });
}

export function anInboxRow(part: Part<typeof InboxRow> = {}): InboxRow {
  const flags = part.flags ?? [aFlag()];
  return InboxRow.parse({
    patientId: flags[0]?.patientId ?? anId(),
    patientName: flags[0]?.patientName ?? 'Maria Lopes',
    group: 'review',
    silence: null,
    ...part,
    flags,
  });
}

export function anInbox(part: Part<typeof Inbox> = {}): Inbox {
  return Inbox.parse({
    version: '1',
    now: NOW,
    counts: { urgent: 0, silent: 0, high: 0, moderate: 1, asExpected: 0 },
    rows: [anInboxRow()],
    nextCursor: null,
    ...part,
  });
}

/** 28 days without an answer. */
export function noAnswers(): (number | null)[] {
  return Array.from({ length: 28 }, () => null);
}

export function aCaseloadRow(part: Part<typeof CaseloadRow> = {}): CaseloadRow {
  return CaseloadRow.parse({
    patientId: anId(),
    displayName: 'Maria Lopes',
    ageYears: 67,
    condition: 'hamstring-strain',
    side: 'R',
    programme: { name: 'Hamstring strength after strain', phaseName: 'Protect and reload', weekNumber: 2 },
    reason: { group: 'none', words: 'Nothing open', since: null, flagId: null },
    openFlags: { urgent: 0, high: 0, moderate: 0, asExpected: 0 },
    adherence: anAdherence(),
    painFrom: '2026-10-26',
    painValues: noAnswers(),
    painMarks: [],
    lastLoggedOn: '2026-11-21',
    ...part,
  });
}

export function aCaseload(part: Part<typeof Caseload> = {}): Caseload {
  const rows = part.rows ?? [aCaseloadRow()];
  return Caseload.parse({ today: TODAY, nextCursor: null, total: rows.length, ...part, rows });
}

export function anOverview(part: Part<typeof PatientOverview> = {}): PatientOverview {
  return PatientOverview.parse({
    today: TODAY,
    patient: {
      id: anId(),
      displayName: 'Maria Lopes',
      givenName: 'Maria',
      familyName: 'Lopes',
      birthDate: '1959-03-02',
      ageYears: 67,
      phone: null,
      physiotherapist: { id: anId(), name: 'Kate Byrne' },
      revision: 1,
    },
    portalAccess: { state: 'joined', email: 'maria@home.example', invitedUntil: null },
    episode: {
      id: anId(),
      condition: 'hamstring-strain',
      side: 'R',
      onsetOn: '2026-11-05',
      openedOn: '2026-11-09',
      closedOn: null,
      screenedOn: '2026-11-09',
      screenFindings: [],
      expectation: null,
    },
    programme: aProgrammeVersion(),
    holds: [],
    sinceLastMet: null,
    painLimit: 4,
    painDays: [],
    marks: [],
    weeks: [],
    adherence: [anAdherence()],
    silence: null,
    flags: [],
    recentLogs: [],
    ...part,
  });
}
