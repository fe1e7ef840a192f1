import type { Worker } from './database/clinic-transaction';

/**
 * One kind of work that time alone brings about. Doing it twice must be the same as doing it once: a sweep may be cut
 * off anywhere, and the next one begins again.
 */
export type TimedWork<Item = unknown> = {
  readonly name: string;
  /** What has become due by this moment. */
  due(worker: Worker, now: Date): Promise<readonly Item[]>;
  /** Deals with one of them in a transaction of its own, if it is still due there. */
  settle(worker: Worker, item: Item, now: Date): Promise<void>;
};
