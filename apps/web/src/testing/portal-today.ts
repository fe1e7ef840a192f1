import type { PainReportRequest, PortalToday } from '@ischia/shared';
import { newEntry, type OutboxEntry } from '../portal/lib/outbox/outbox-entry';
import { noWords } from '../portal/questions/pain-words';
import { anId, aVersion } from './portal-plan';

/** A day of a made-up patient with a strained hamstring, level in the plan 4. */
export function aToday(change: Partial<PortalToday> = {}): PortalToday {
  return {
    now: '2026-03-03T08:00:00.000Z',
    patient: { id: anId(10), displayName: 'Anna Test' },
    care: {
      clinicName: 'Test Clinic',
      clinicPhone: '01632 960001',
      sameDayNumber: '111',
      urgentPlace: 'the walk-in centre',
      emergencyNumber: '999',
      emergencyPlace: 'the emergency department',
      hours: 'Monday to Friday, 8:00 to 18:00',
      physiotherapistName: 'Kate Brown',
    },
    context: {
      condition: 'hamstring-strain',
      painLimit: 4,
      baselineLevel: 2,
      knownQualities: [],
      knownSides: null,
      expectationActive: false,
      usualPeak: null,
      boneRisk: false,
      caudaEquinaDocumented: false,
      hasLowBackProgramme: false,
      isWorkNewOrRaised: false,
    },
    ruleSetVersion: 'rule set 1',
    parameters: {},
    versions: [aVersion],
    exercises: [],
    holds: [],
    recent: [],
    reports: [],
    screened: true,
    ...change,
  };
}

export function aPainReport(change: Partial<PainReportRequest> = {}): PainReportRequest {
  return {
    ...noWords(),
    sessionLogId: null,
    exercise: null,
    performedAt: '2026-03-03T08:05:00.000+00:00',
    timeZone: 'Europe/London',
    loggedAt: '2026-03-03T08:05:00.000+00:00',
    score: { state: 'not-asked' },
    finished: true,
    note: null,
    ...change,
  };
}

/** A pain report that waits on the phone of account 50. */
export const anEntry = (n: number, body: PainReportRequest): OutboxEntry =>
  newEntry(anId(n), anId(50), body.loggedAt, { endpoint: 'pain-report', params: { id: anId(n) }, body });
