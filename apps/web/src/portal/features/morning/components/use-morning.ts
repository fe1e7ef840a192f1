import { type Answer, type MorningRecord, morningSituation, type WhichMorning } from '@ischia/shared';
import { useState } from 'react';
import type { KnownOnPhone } from '../../../lib/known';
import { keepMorning } from '../../../mornings/keep-morning';
import type { KnownMorning } from '../../../mornings/known-mornings';
import { evaluateMorning, type MorningUnion } from '../../../verdict/evaluate';
import { deviceMessage, type ShownMessage } from '../../../verdict/message';

/** The numbers that may follow the first tap, in their order. */
type Number = 'nextMorning' | 'worst24';
const NUMBERS: readonly Number[] = ['nextMorning', 'worst24'];

const unionOf = (session: KnownMorning, next: MorningRecord | null, isSecond: boolean): MorningUnion => ({
  sessionLogId: session.sessionLogId,
  performedAt: session.performedAt,
  session: session.log,
  reports: session.reports,
  morning: next,
  secondMorning: isSecond ? session.second : null,
});

function judge(which: WhichMorning, session: KnownMorning, next: MorningRecord | null, known: KnownOnPhone) {
  const isSecond = which === 'second-morning';
  const before = unionOf(session, isSecond ? next : null, false);
  return evaluateMorning(unionOf(session, next, isSecond), before, known);
}

function messageOf({ verdict, added, facts }: ReturnType<typeof judge>, known: KnownOnPhone): ShownMessage {
  return deviceMessage({
    verdict: { ...verdict, ...added, ruleIds: verdict.ruleIds },
    qualities: facts.qualities,
    situation: morningSituation(facts),
    care: known.today.care,
  });
}

/** What was said of a morning, its numbers one after the other, and what this phone says to it. Each answer leaves at once. */
export function useMorning(which: WhichMorning, session: KnownMorning, known: KnownOnPhone, isOpen: boolean) {
  const isFirst = which === 'next-morning';
  const said = session.next;
  const missing = isFirst && isOpen ? NUMBERS.filter((one) => said?.[one].state === 'not-asked') : [];
  const [isAsking, setAsking] = useState(
    said?.morning.state === 'answered' && said.morning.value === 'worse',
  );
  const [saving, setSaving] = useState<'saved' | 'saving' | 'failed'>('saved');

  const answer = (number: Number, given: Answer<number>): void => {
    if (said === null) return;
    const fuller = { ...said, [number]: given };
    setSaving('saving');
    keepMorning(
      which,
      session.sessionLogId,
      fuller,
      judge(which, session, fuller, known).verdict.ruleIds,
    ).then(
      () => setSaving('saved'),
      () => setSaving('failed'),
    );
  };
  return {
    asked: isAsking ? (missing[0] ?? null) : null,
    canAdd: missing.length === NUMBERS.length,
    add: () => setAsking(true),
    leave: () => setAsking(false),
    answer,
    message: () => messageOf(judge(which, session, said, known), known),
    isSaved: saving === 'saved',
    hasFailed: saving === 'failed',
  };
}
