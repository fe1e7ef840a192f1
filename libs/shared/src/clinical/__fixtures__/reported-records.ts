import type { RedFlagAnswerSet } from '../questions';
import type { MorningRecord, PainReportRecord, PainWords, SessionLogRecord } from '../reported-records';
import type { PatientContext } from '../session-facts';
import { RED_FLAG_QUESTIONS } from '../vocabulary';

const notAsked = { state: 'not-asked' } as const;

/** Screening answers of which none was asked, but for the overrides. */
export function aRedFlagAnswerSet(overrides: Partial<RedFlagAnswerSet> = {}): RedFlagAnswerSet {
  const answers = Object.fromEntries(RED_FLAG_QUESTIONS.map((question) => [question, notAsked]));
  return { ...(answers as RedFlagAnswerSet), symptomAge: notAsked, ...overrides };
}

const silentWords: PainWords = {
  qualities: [],
  sites: [],
  spread: notAsked,
  saddle: notAsked,
  newOrWorse: notAsked,
  suddenPop: notAsked,
  cannotWalk: notAsked,
  bigBruise: notAsked,
  redFlags: aRedFlagAnswerSet(),
};

/** A session log that answers nothing but what the overrides say. */
export function aSessionLogRecord(overrides: Partial<SessionLogRecord> = {}): SessionLogRecord {
  return {
    kind: 'session',
    painBefore: notAsked,
    painDuring: notAsked,
    painAfter: notAsked,
    stoppedEarly: notAsked,
    ...silentWords,
    ...overrides,
  };
}

/** "This hurts" in session `log-1` that answers nothing but what the overrides say. */
export function aPainReportRecord(overrides: Partial<PainReportRecord> = {}): PainReportRecord {
  return { sessionLogId: 'log-1', score: notAsked, ...silentWords, ...overrides };
}

/** A next morning without an answer, but for the overrides. */
export function aMorningRecord(overrides: Partial<MorningRecord> = {}): MorningRecord {
  return { morning: notAsked, nextMorning: notAsked, worst24: notAsked, ...overrides };
}

/** A person of whom the clinic recorded nothing but what the overrides say. */
export function aPatientContext(overrides: Partial<PatientContext> = {}): PatientContext {
  return {
    knownQualities: [],
    knownSides: null,
    baselineLevel: null,
    condition: 'low-back',
    expectationActive: false,
    usualPeak: null,
    painLimit: 5,
    boneRisk: false,
    caudaEquinaDocumented: false,
    isWorkNewOrRaised: false,
    hasLowBackProgramme: true,
    ...overrides,
  };
}
