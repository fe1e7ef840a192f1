import type { MorningRecord, WhichMorning } from '@ischia/shared';
import { clock } from '../../both/clock';
import { outbox } from '../lib/outbox/outbox';
import { entryIdOf } from './known-mornings';

/** Resolves when the answer is on the phone. A fuller one takes the place of the first, with the time of the first tap. */
export async function keepMorning(
  which: WhichMorning,
  sessionLogId: string,
  { morning, nextMorning, worst24 }: MorningRecord,
  ruleIds: readonly string[] = [],
): Promise<void> {
  const id = entryIdOf(which, sessionLogId);
  const before = outbox.view().entries.find((entry) => entry.id === id);
  const now = clock.instant();
  const isMorning = before?.endpoint === 'next-morning' || before?.endpoint === 'second-morning';
  const first = isMorning ? before.body : { performedAt: now, timeZone: clock.timeZone() };
  const times = { performedAt: first.performedAt, timeZone: first.timeZone, loggedAt: now };
  const params = { id: sessionLogId };
  if (which === 'second-morning') {
    await outbox.keep(id, { endpoint: which, params, body: { ...times, morning } }, { ruleIds });
    return;
  }
  const body = { ...times, morning, nextMorning, worst24 };
  await outbox.keep(id, { endpoint: which, params, body }, { ruleIds });
}
