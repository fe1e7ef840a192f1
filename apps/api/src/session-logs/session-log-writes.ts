import { answered, type SessionLogRequest } from '@ischia/shared';
import { answerColumns } from '../intake/answer-columns';
import type { Judgement } from '../intake/judgement';
import { verdictColumns } from '../intake/stored-verdict';
import type { About } from '../intake/surroundings';
import type { Statement } from '../platform/database/clinic-transaction';
import { insertAll, insertInto } from '../platform/database/insert';
import { newId } from '../platform/ids';
import type { WeighedExercise } from './session-content';

/** One accepted revision of a session log, judged. */
export type Written = {
  readonly about: About;
  readonly id: string;
  readonly number: number;
  readonly content: SessionLogRequest;
  readonly hash: Buffer;
  readonly judgement: Judgement;
  readonly completeness: number | null;
  /** Closed by the timers, because no log had come. */
  readonly abandoned: boolean;
};

const key = ({ about }: Written) => ({ clinic_id: about.clinicId, patient_id: about.patientId });

/** `qualities` holds the words of the log and of its pain reports: marks are read from it. */
function columnsOf(written: Written): Record<string, unknown> {
  const { about, content, judgement } = written;
  return {
    prescribed_session_id: content.prescribedSessionId,
    kind: content.kind,
    revision: written.number,
    abandoned: written.abandoned,
    ...about.times.columns,
    ...answerColumns('pain_before', content.painBefore),
    ...answerColumns('pain_during', content.painDuring),
    ...answerColumns('pain_after', content.painAfter),
    ...answerColumns('effort', content.effort),
    qualities: judgement.facts.qualities,
    completeness: written.completeness,
    content,
    content_hash: written.hash,
    ...verdictColumns(judgement),
  };
}

export const sessionLog = (written: Written): Statement =>
  insertInto('session_log', { ...key(written), id: written.id, ...columnsOf(written) });

/** Times of a session that had none but those of its reports are the log's once it comes. */
const ARRIVAL = [
  'prescribed_session_id',
  'performed_at',
  'performed_offset_minutes',
  'performed_on',
  'time_zone',
  'logged_at',
  'received_at',
  'time_suspect',
] as const;
const FIRST_OF_ARRIVAL = 23;
const ARRIVED = ARRIVAL.map(
  (column, index) => `${column} = CASE WHEN abandoned THEN $${FIRST_OF_ARRIVAL + index} ELSE ${column} END`,
).join(', ');

/** The next revision of a log: what was accepted before stays in its revisions. */
export function sessionLogChange(written: Written): Statement {
  const { about, content } = written;
  const verdict = verdictColumns(written.judgement);
  const arrived = { prescribed_session_id: content.prescribedSessionId, ...about.times.columns };
  return {
    name: 'session-logs.change',
    text: `UPDATE session_log SET revision = $4, abandoned = false, kind = $5,
                  pain_before_state = $6, pain_before = $7, pain_during_state = $8, pain_during = $9,
                  pain_after_state = $10, pain_after = $11, effort_state = $12, effort = $13,
                  qualities = $14, completeness = $15, content = $16, content_hash = $17,
                  severity = $18, rule_ids = $19, rule_set_version = $20, message_id = $21, answer_wanted = $22,
                  ${ARRIVED}
           WHERE clinic_id = $1 AND patient_id = $2 AND id = $3 AND revision = $4 - 1`,
    values: [
      about.clinicId,
      about.patientId,
      written.id,
      written.number,
      content.kind,
      ...[content.painBefore, content.painDuring, content.painAfter, content.effort].flatMap((answer) => [
        answer.state,
        answered(answer),
      ]),
      written.judgement.facts.qualities,
      written.completeness,
      JSON.stringify(content),
      written.hash,
      verdict.severity,
      verdict.rule_ids,
      verdict.rule_set_version,
      verdict.message_id,
      verdict.answer_wanted,
      ...ARRIVAL.map((column) => arrived[column]),
    ],
  };
}

export const revision = (written: Written): Statement =>
  insertInto('session_log_revision', {
    ...key(written),
    id: newId(),
    session_log_id: written.id,
    number: written.number,
    received_at: written.about.times.receivedAt,
    content: written.content,
    content_hash: written.hash,
    abandoned: written.abandoned,
  });

/** Exercises of a revision; of a session that was not done at all there are none. */
export function exerciseLogs(written: Written, weighed: readonly WeighedExercise[]): Statement[] {
  const counted = weighed.filter((one) => one.dosePrescribed !== null);
  if (written.content.kind === 'not-done' || counted.length === 0) return [];
  return [
    insertAll(
      'exercise_log',
      counted.map((one) => ({
        ...key(written),
        id: newId(),
        session_log_id: written.id,
        revision: written.number,
        prescribed_exercise_id: one.log.prescribedExerciseId,
        outcome: one.log.outcome,
        dose_done: one.doseDone,
        dose_prescribed: one.dosePrescribed,
        weight: one.weight,
        content: one.log,
      })),
    ),
  ];
}
