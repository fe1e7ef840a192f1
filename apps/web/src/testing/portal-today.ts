import type {
  MorningRecord,
  PainReportRequest,
  PortalMorning,
  PortalToday,
  SessionLogRequest,
  WhichMorning,
} from '@ischia/shared';
import { newEntry, type OutboxEntry } from '../portal/lib/outbox/outbox-entry';
import { noWords } from '../portal/questions/pain-words';
import { anId, aPlan, aVersion } from './portal-plan';

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
    mornings: [],
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

const notAsked = { state: 'not-asked' } as const;

/** A session on the evening of 2 March: an ache of 3 after 2 before, all answered. */
export function aSessionLog(change: Partial<SessionLogRequest> = {}): SessionLogRequest {
  return {
    ...noWords(),
    programmeVersionId: aVersion.id,
    prescribedSessionId: aPlan.id,
    performedAt: '2026-03-02T18:00:00.000+00:00',
    timeZone: 'Europe/London',
    loggedAt: '2026-03-02T18:30:00.000+00:00',
    kind: 'session',
    notDoneReason: null,
    painBefore: { state: 'answered', value: 2 },
    painDuring: { state: 'answered', value: 3 },
    painAfter: { state: 'answered', value: 2 },
    qualities: ['ache'],
    sites: [{ region: 'thigh_mid', side: 'R' }],
    effort: notAsked,
    stoppedEarly: { state: 'answered', value: 'no' },
    painReportIds: [],
    exercises: [],
    note: null,
    ...change,
  };
}

/** A session log that waits on the phone of account 50. */
export const aLogEntry = (n: number, body: SessionLogRequest = aSessionLog()): OutboxEntry =>
  newEntry(anId(n), anId(50), body.loggedAt, { endpoint: 'session-log', params: { id: anId(n) }, body });

/** The same session as the clinic lists it. */
export function aListedMorning(n: number, change: Partial<PortalMorning> = {}): PortalMorning {
  const session = change.session ?? aSessionLog();
  return {
    sessionLogId: anId(n),
    performedAt: session.performedAt,
    performedOn: session.performedAt.slice(0, 10),
    timeSuspect: false,
    session,
    reports: [],
    matchedM4: false,
    next: null,
    second: null,
    ...change,
  };
}

/** What was said on a morning after session n, waiting on the phone. */
export function aMorningEntry(
  n: number,
  said: Partial<MorningRecord>,
  which: WhichMorning = 'next-morning',
): OutboxEntry {
  const at = '2026-03-03T08:00:00.000+00:00';
  const { morning = notAsked, nextMorning = notAsked, worst24 = notAsked } = said;
  const times = { performedAt: at, timeZone: 'Europe/London', loggedAt: at };
  const [id, params] = [`${anId(n)}/${which}`, { id: anId(n) }];
  return which === 'next-morning'
    ? newEntry(id, anId(50), at, {
        endpoint: which,
        params,
        body: { ...times, morning, nextMorning, worst24 },
      })
    : newEntry(id, anId(50), at, { endpoint: which, params, body: { ...times, morning } });
}
