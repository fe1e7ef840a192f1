import type { QuestionMoment } from '@ischia/shared';
import { useCallback, useEffect, useRef, useState } from 'react';
import { clock } from '../../../../both/clock';
import { type Asking, emptyDraft, nextPage, type PainDraft } from '../../../questions/pain-draft';
import { type DeviceVerdict, evaluateReport } from '../../../verdict/evaluate';
import { type Known, parametersOf } from '../../../verdict/known-facts';
import { deviceMessage, type ShownMessage } from '../../../verdict/message';
import { keepReport, sendReport } from '../api/kept-reports';
import { type KeptReport, type PainStart, reportOf } from '../model/pain-start';

/** An unfinished report goes to the clinic after this time. */
const UNFINISHED_MS = 10 * 60_000;

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
  const current = useRef<PainDraft>(draft);
  const asking = askingOf(given);
  const known = useRef(given.known);
  useEffect(() => {
    known.current = given.known;
  });

  const kept = useCallback(
    (of: PainDraft): KeptReport => ({ start, draft: of, loggedAt: clock.instant() }),
    [start],
  );
  const isSent = useRef(false);
  const send = (of: PainDraft, finished: boolean): void => {
    isSent.current = true;
    setSaving('saving');
    sendReport(kept(of), finished, given.known).then(
      () => setSaving('saved'),
      () => setSaving('failed'),
    );
  };
  /** The reply stands on the screen first; saving and sending follow. */
  const tell = (of: PainDraft, judged: Told, finished: boolean): void => {
    setTold(judged);
    send(of, finished);
  };

  const take = (next: PainDraft): void => {
    current.current = next;
    setDraft(next);
  };
  const answer = (next: PainDraft): void => {
    take(next);
    const judged = judge(kept(next), given);
    const isOver = judged.verdict.severity === 'urgent' && !isAskingAge(next, asking);
    if (isOver || nextPage(next, asking) === null) tell(next, judged, true);
    else keepReport(kept(next)).catch(() => undefined);
  };
  /** A tap inside a list: an urgent one ends the questions in the same frame. */
  const glimpse = (next: PainDraft): void => {
    const judged = judge(kept(next), given);
    if (judged.verdict.severity !== 'urgent') return;
    take(next);
    tell(next, judged, true);
  };

  const leaving = useRef<number | undefined>(undefined);
  useEffect(() => {
    window.clearTimeout(leaving.current);
    if (!isSent.current) keepReport(kept(current.current)).catch(() => undefined);
    return () => {
      // Left by any way out: what was said goes as it is. Waits a moment, since a remount is no leaving.
      leaving.current = window.setTimeout(() => {
        if (!isSent.current) sendReport(kept(current.current), false, known.current).catch(() => undefined);
      }, 0);
    };
  }, [kept]);

  const tellUnfinished = useRef<() => void>(() => undefined);
  useEffect(() => {
    tellUnfinished.current = () => tell(current.current, judge(kept(current.current), given), false);
  });
  const isOpen = told === null;
  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = window.setTimeout(() => tellUnfinished.current(), UNFINISHED_MS);
    return () => window.clearTimeout(timer);
  }, [isOpen]);

  return {
    draft,
    asking,
    told,
    answer,
    glimpse,
    isSaved: saving === 'saved',
    hasFailed: saving === 'failed',
    saveAgain: () => send(draft, true),
    leave: () => {
      isSent.current = true;
      return sendReport(kept(draft), false, given.known);
    },
  };
}

/** "Is it new, or worse?" decides what a yes to the nerve list means, so it is asked before any reply. */
const isAskingAge = (draft: PainDraft, asking: Asking): boolean => nextPage(draft, asking) === 'symptomAge';
