// @ts-check
/** @typedef {import('./demonstration.mjs').Patient} Patient */

const NOT_ASKED = { state: 'not-asked' };
/** @param {unknown} value */
const answered = (value) => ({ state: 'answered', value });

/**
 * Sharp pain in the back of the thigh, each answer given or not asked: every record of this test raises a flag.
 * @param {readonly string[]} redFlagQuestions
 */
function sharpPain(redFlagQuestions) {
  const now = new Date().toISOString();
  return {
    performedAt: now,
    loggedAt: now,
    timeZone: 'Europe/London',
    qualities: ['sharp'],
    sites: [{ region: 'thigh_mid', side: 'R' }],
    spread: NOT_ASKED,
    saddle: NOT_ASKED,
    newOrWorse: answered('no'),
    suddenPop: NOT_ASKED,
    cannotWalk: NOT_ASKED,
    bigBruise: NOT_ASKED,
    redFlags: Object.fromEntries(redFlagQuestions.map((name) => [name, NOT_ASKED])),
    note: null,
  };
}

/** @param {readonly string[]} redFlagQuestions */
export const painReport = (redFlagQuestions) => ({
  ...sharpPain(redFlagQuestions),
  sessionLogId: null,
  exercise: null,
  score: answered(3),
  finished: true,
});

/** @param {readonly string[]} redFlagQuestions @param {Patient} patient */
export const sessionLog = (redFlagQuestions, { programmeVersionId, prescribedSessionId }) => ({
  ...sharpPain(redFlagQuestions),
  programmeVersionId,
  prescribedSessionId,
  kind: 'session',
  notDoneReason: null,
  painBefore: answered(0),
  painDuring: answered(3),
  painAfter: answered(1),
  effort: answered(4),
  stoppedEarly: answered('no'),
  painReportIds: [],
  exercises: [],
});
