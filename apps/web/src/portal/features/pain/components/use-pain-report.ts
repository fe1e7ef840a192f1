import type { QuestionMoment } from '@ischia/shared';
import { useEffect, useRef, useState } from 'react';
import { clock } from '../../../../both/clock';
import { type Asking, emptyDraft, nextPage, type PainDraft } from '../../../questions/pain-draft';
import { type DeviceVerdict, evaluateReport } from '../../../verdict/evaluate';
import { type Known, parametersOf } from '../../../verdict/known-facts';
import { deviceMessage, type ShownMessage } from '../../../verdict/message';
import { useOverdue } from './use-overdue';
import { isOnScreen, keepReport, sendReport } from '../api/kept-reports';
import { type KeptReport, type PainStart, reportOf } from '../model/pain-start';

/** What the phone replied. */
export type Told = DeviceVerdict & { readonly message: ShownMessage };

type Given = { start: PainStart; moment: QuestionMoment; painBefore: number | null; known: Known };

function judge(kept: KeptReport, { start, painBefore, known }: Given): Told {
  const body = reportOf(kept, true);
  const judged = evaluateReport(start.id, body, painBefore, known);
  const kind = start.sessionLogId === null ? 'pain-log' : 'session';
  const message = deviceMessage({
    verdict: judged.verdict,
    qualities: body.qualities,
    situation: { kind, hasExerciseInHand: start.exercise !== null },
    care: known.today.care,
  });
  return { ...judged, message };
}

function askingOf({ moment, known }: Given): Asking {
  return {
    situation: { moment, hasLowBackProgramme: known.today.context?.condition === 'low-back' },
    asksScore: true,
    peakElsewhere: null,
    feelsDifferent: false,
    parameters: parametersOf(known.today),
  };
}

/** The answers of one report, kept on the phone at each tap, judged here and sent at once. */
export function usePainReport(given: Given) {
  const { start } = given;
  const [draft, setDraft] = useState<PainDraft>(emptyDraft);
  const [told, setTold] = useState<Told | null>(null);
  const [saving, setSaving] = useState<'saving' | 'saved' | 'failed'>('saving');
  const asking = askingOf(given);
  const known = useRef(given.known);
  useEffect(() => {
    known.current = given.known;
  });

  /** As of the last answer: sent twice, by two tabs for one, it is the same report. */
  const [first] = useState<KeptReport>(() => ({ start, draft, loggedAt: clock.instant() }));
  const kept = useRef(first);
  const isSent = useRef(false);
  const send = (finished: boolean): Promise<void> => {
    isSent.current = true;
    return sendReport(kept.current, finished, known.current);
  };
  const save = (finished: boolean): void => {
    setSaving('saving');
    send(finished).then(
      () => setSaving('saved'),
      () => setSaving('failed'),
    );
  };
  /** The reply stands on the screen first; saving and sending follow. */
  const tell = (judged: Told, finished: boolean): void => {
    setTold(judged);
    save(finished);
  };

  const take = (next: PainDraft): Told => {
    kept.current = { start, draft: next, loggedAt: clock.instant() };
    setDraft(next);
    return judge(kept.current, given);
  };
  const answer = (next: PainDraft): void => {
    const judged = take(next);
    const isOver = judged.verdict.severity === 'urgent' && !isAskingAge(next, asking);
    if (isOver || nextPage(next, asking) === null) tell(judged, true);
    else keepReport(kept.current).catch(() => undefined);
  };
  /** A tap inside a list: an urgent one ends the questions in the same frame. */
  const glimpse = (next: PainDraft): void => {
    const { severity } = judge({ ...kept.current, draft: next }, given).verdict;
    if (severity === 'urgent') tell(take(next), true);
  };

  const leaving = useRef<number | undefined>(undefined);
  useEffect(() => {
    window.clearTimeout(leaving.current);
    if (!isSent.current) keepReport(kept.current).catch(() => undefined);
    const leaveScreen = isOnScreen(start.id);
    return () => {
      leaveScreen();
      // Left by any way out: what was said goes as it is. Waits a moment, since a remount is no leaving.
      leaving.current = window.setTimeout(() => {
        if (isSent.current) return;
        isSent.current = true;
        sendReport(kept.current, false, known.current).catch(() => undefined);
      }, 0);
    };
  }, [start.id]);

  useOverdue(start, told === null, () => tell(judge(kept.current, given), false));

  return {
    draft,
    asking,
    told,
    answer,
    glimpse,
    isSaved: saving === 'saved',
    hasFailed: saving === 'failed',
    saveAgain: () => save(true),
    leave: () => send(false),
  };
}

/** "Is it new, or worse?" decides what a yes to the nerve list means, so it is asked before any reply. */
const isAskingAge = (draft: PainDraft, asking: Asking): boolean => nextPage(draft, asking) === 'symptomAge';
