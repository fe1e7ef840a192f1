import {
  type CareNumbers,
  feltWords,
  type IntakeReceipt,
  MESSAGES,
  type MessageId,
  type MessageSituation,
  type MessageValues,
  type PainQuality,
  renderFooter,
  renderMessage,
  type Severity,
  urgentSymptoms,
  type Verdict,
} from '@ischia/shared';
import { careValues } from './care-values';

/** What a screen says about one record. `words` are exactly the words that are shown and recorded. */
export type ShownMessage = {
  readonly messageId: MessageId;
  readonly severity: Severity | null;
  readonly asExpected: boolean;
  readonly words: string;
  readonly footer: string;
};

export type MessageOf = {
  readonly verdict: Verdict;
  readonly qualities: readonly PainQuality[];
  readonly situation: MessageSituation;
  readonly care: CareNumbers;
  /** Exercises done and prescribed, after a session. */
  readonly counts?: { readonly done: number; readonly of: number };
};

/** The message of this phone's own verdict. */
export function deviceMessage({ verdict, qualities, situation, care, counts }: MessageOf): ShownMessage {
  const values: MessageValues = {
    ...careValues(care),
    word: feltWords(verdict.ruleIds, qualities),
    symptoms: urgentSymptoms(verdict.ruleIds),
    symptom: urgentSymptoms(verdict.ruleIds),
    ...(counts === undefined ? {} : { n: String(counts.done), m: String(counts.of) }),
  };
  return {
    messageId: verdict.messageId,
    severity: verdict.severity,
    asExpected: verdict.asExpected,
    words: renderMessage(verdict.messageId, values, situation),
    footer: renderFooter(values),
  };
}

/** The messages stand in the library from the most pressing to the least. */
const PRESSING = Object.keys(MESSAGES);
const isMessageId = (id: string): id is MessageId => PRESSING.includes(id);

const severityOf = (severity: IntakeReceipt['severity']): Severity | null =>
  severity === 'none' ? null : severity;

/**
 * The more severe of the two texts, never a milder one. Of the same message the clinic's, since it has
 * the times that became true when the clinic received it.
 */
export function moreSevere(device: ShownMessage, receipt: IntakeReceipt | null): ShownMessage {
  if (receipt === null || !receipt.understood) return device;
  const { messageId, message, severity } = receipt;
  if (messageId === null || message === null || !isMessageId(messageId)) return device;
  if (PRESSING.indexOf(messageId) > PRESSING.indexOf(device.messageId)) return device;
  return {
    ...device,
    messageId,
    words: message,
    // The look belongs to the words; a reply about a later answer names the severity of the whole record.
    severity: messageId === device.messageId ? device.severity : severityOf(severity),
    asExpected: messageId === device.messageId && device.asExpected,
  };
}

/** The first sentence, and the rest of the words. */
export function firstSentence(words: string): { first: string; rest: string } {
  const end = words.search(/[.!?](\s|$)/);
  if (end === -1) return { first: words, rest: '' };
  return { first: words.slice(0, end + 1), rest: words.slice(end + 1).trim() };
}
