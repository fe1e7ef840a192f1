import type {
  InputOf,
  IntakeReceipt,
  putNextMorning,
  putNoticeShown,
  putPainReport,
  putSecondMorning,
  putSessionLog,
} from '@ischia/shared';

type Sendable = {
  'pain-report': typeof putPainReport;
  'session-log': typeof putSessionLog;
  'next-morning': typeof putNextMorning;
  'second-morning': typeof putSecondMorning;
  'notice-shown': typeof putNoticeShown;
};
type JobOf<K extends keyof Sendable> = {
  readonly endpoint: K;
  readonly params: InputOf<Sendable[K]>['params'];
  readonly body: InputOf<Sendable[K]>['body'];
};

/** What is to be sent, and where to. */
export type OutboxJob =
  | JobOf<'pain-report'>
  | JobOf<'session-log'>
  | JobOf<'next-morning'>
  | JobOf<'second-morning'>
  | JobOf<'notice-shown'>;

/**
 * One entry of the outbox. It is written before a screen says "saved", and belongs to one account for ever.
 * `waiting`: on this phone only. `sent`: the clinic has it, see the receipt. `refused`: shown to the patient.
 */
export type OutboxEntry = OutboxJob & {
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: string;
  readonly tries: number;
  readonly lastError: string | null;
  readonly state: 'waiting' | 'sent' | 'refused';
  /** Prescribed exercises that this phone put on pause because of the entry; they stay so until the clinic's own list says. */
  readonly heldIds: readonly string[];
  /** Rows of the decision table that this phone matched. Entries that were kept before it was noted have none. */
  readonly ruleIds?: readonly string[];
  /** null while nothing has come back, and for entries that get none. */
  readonly receipt: IntakeReceipt | null;
};

export type SentAnswer =
  | { readonly kind: 'sent'; readonly receipt: IntakeReceipt | null }
  | { readonly kind: 'keep'; readonly error: string; readonly stopRound: boolean }
  | { readonly kind: 'refused'; readonly error: string };

/** What this phone decided about an entry. */
export type Decided = { readonly heldIds?: readonly string[]; readonly ruleIds?: readonly string[] };

/** Fresh entry, waiting. */
export function newEntry(
  id: string,
  accountId: string,
  createdAt: string,
  job: OutboxJob,
  { heldIds = [], ruleIds = [] }: Decided = {},
): OutboxEntry {
  const fresh = { tries: 0, lastError: null, state: 'waiting', receipt: null } as const;
  return { ...job, ...fresh, id, accountId, createdAt, heldIds, ruleIds };
}

/** A morning belongs to its session, which the clinic must have first. */
export const needsFirst = (entry: OutboxEntry): string | null =>
  entry.endpoint === 'next-morning' || entry.endpoint === 'second-morning' ? entry.params.id : null;

/** What the patient entered and the clinic does not have yet; records of what was shown are not among it. */
export const unsentOf = (entries: readonly OutboxEntry[]): OutboxEntry[] =>
  entries.filter((entry) => entry.state !== 'sent' && entry.endpoint !== 'notice-shown');
