import type { RuleId } from './flag-rule';
import type { MessageId } from './messages.en';
import type { RecordKind } from './vocabulary';

/**
 * What the choice of a message reads.
 * @source clinical reference 3.4, "Message"
 */
export interface MatchedRows {
  readonly ruleIds: readonly RuleId[];
  readonly kind: RecordKind;
  readonly asExpected: boolean;
}

const EMERGENCY: readonly RuleId[] = ['U1', 'U2', 'U3'];
const SAME_DAY: readonly RuleId[] = ['U5', 'U6', 'U7'];
const STOP_AND_CALL: readonly RuleId[] = ['H1', 'H2', 'H3', 'H5', 'H6', 'H7', 'H10'];
const STOP: readonly RuleId[] = ['M1', 'M2', 'M7'];
const EASE: readonly RuleId[] = ['M3', 'M6'];

type Choice = (rows: MatchedRows) => MessageId | null;

const hasAny = (rows: MatchedRows, ids: readonly RuleId[]): boolean =>
  rows.ruleIds.some((id) => ids.includes(id));

const ofUrgent: Choice = (rows) => {
  if (hasAny(rows, ['U4'])) return 'MSG-CALL';
  if (hasAny(rows, EMERGENCY)) return 'MSG-EMERGENCY';
  return hasAny(rows, SAME_DAY) ? 'MSG-SAME-DAY' : null;
};

const ofHigh: Choice = (rows) => {
  const isSevereInSession = rows.kind === 'session' && hasAny(rows, ['H4']);
  if (isSevereInSession || hasAny(rows, STOP_AND_CALL)) return 'MSG-STOP-CALL';
  if (hasAny(rows, ['H4', 'H12'])) return 'MSG-HIGH-PAIN';
  return hasAny(rows, ['H8', 'H9', 'H11']) ? 'MSG-TALK' : null;
};

const ofExpected: Choice = (rows) => {
  if (!rows.asExpected) return null;
  if (hasAny(rows, ['M2'])) return 'MSG-USUAL';
  return hasAny(rows, ['M9']) ? 'MSG-NOTED' : null;
};

const ofModerate: Choice = (rows) => {
  if (hasAny(rows, STOP)) return 'MSG-STOP';
  if (hasAny(rows, EASE)) return 'MSG-EASE';
  if (hasAny(rows, ['M4'])) return 'MSG-MORNING';
  if (hasAny(rows, ['M5', 'M8'])) return 'MSG-TREND';
  return hasAny(rows, ['M9']) ? 'MSG-NOTED' : null;
};

const ofInfo: Choice = (rows) => {
  const isAlone = rows.ruleIds.length === 1;
  if (isAlone && hasAny(rows, ['I3'])) return 'MSG-ASK';
  if (hasAny(rows, ['I4'])) return 'MSG-LEVEL';
  if (isAlone && hasAny(rows, ['I5'])) return 'MSG-SORE';
  return rows.ruleIds.length > 0 ? 'MSG-WATCH' : null;
};

/**
 * The one message that a patient reads about a record: of the highest severity, most pressing first.
 * @source clinical reference 3.4, "Message"
 * @example chooseMessage({ ruleIds: ['M1'], kind: 'session', asExpected: false }) === 'MSG-STOP'
 */
export function chooseMessage(rows: MatchedRows): MessageId {
  return ofUrgent(rows) ?? ofHigh(rows) ?? ofExpected(rows) ?? ofModerate(rows) ?? ofInfo(rows) ?? 'MSG-OK';
}
