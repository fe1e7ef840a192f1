import {
  type Id,
  putNextMorning,
  putNoticeShown,
  putPainReport,
  putSecondMorning,
  putSessionLog,
} from '@ischia/shared';
import { RequestFailed, request } from '../../../both/api-client';
import type { OutboxEntry, SentAnswer } from './outbox-entry';

/** Refusals after which the whole round waits: nothing else would come through either. */
const ROUND_WAITS = [401, 429, 503];
const KEPT = [403, 500, 502, 504];

async function put(entry: OutboxEntry): Promise<SentAnswer> {
  switch (entry.endpoint) {
    case 'pain-report':
      return {
        kind: 'sent',
        receipt: await request(putPainReport, { params: entry.params, body: entry.body }),
      };
    case 'session-log':
      return {
        kind: 'sent',
        receipt: await request(putSessionLog, { params: entry.params, body: entry.body }),
      };
    case 'next-morning':
      return {
        kind: 'sent',
        receipt: await request(putNextMorning, { params: entry.params, body: entry.body }),
      };
    case 'second-morning':
      return {
        kind: 'sent',
        receipt: await request(putSecondMorning, { params: entry.params, body: entry.body }),
      };
    case 'notice-shown': {
      const shown: { id: Id } = await request(putNoticeShown, { params: entry.params, body: entry.body });
      return shown.id === entry.id
        ? { kind: 'sent', receipt: null }
        : { kind: 'keep', error: 'unexpected-answer', stopRound: false };
    }
  }
}

/** What a failure means for the entry: it is kept for later, or shown as refused. Never dropped. */
export function afterFailure(failure: unknown): SentAnswer {
  if (!(failure instanceof RequestFailed)) {
    return { kind: 'keep', error: 'unexpected-failure', stopRound: false };
  }
  const { code, status } = failure;
  if (status === null) return { kind: 'keep', error: code, stopRound: true };
  if (ROUND_WAITS.includes(status)) return { kind: 'keep', error: code, stopRound: true };
  if (KEPT.includes(status) || status < 400) return { kind: 'keep', error: code, stopRound: false };
  return { kind: 'refused', error: code };
}

/** Sends one entry and says what became of it. */
export async function sendEntry(entry: OutboxEntry): Promise<SentAnswer> {
  try {
    return await put(entry);
  } catch (failure) {
    return afterFailure(failure);
  }
}
