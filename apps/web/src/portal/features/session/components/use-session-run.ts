import { addedVerdict, answered, type PrescribedSession, type RuleId } from '@ischia/shared';
import { useEffect, useRef, useState } from 'react';
import { clock } from '../../../../both/clock';
import type { PainWords } from '../../../questions/pain-words';
import { evaluateLog, evaluateReport } from '../../../verdict/evaluate';
import type { Known } from '../../../verdict/known-facts';
import { deviceMessage, type ShownMessage } from '../../../verdict/message';
import { type KeptRun, keepRun } from '../api/kept-runs';
import { sendRun } from '../api/running-sessions';
import { advanceSession, type SessionEvent } from '../model/advance-session';
import { sessionLogOf } from '../model/session-log';
import type { SessionRun } from '../model/session-run';

/** What was said about a session when it was over. */
export type SessionTold = { readonly message: ShownMessage; readonly isSaved: boolean };

const isDone = (outcome: string): boolean => outcome === 'done' || outcome === 'partial';

function judgeRun(run: SessionRun, plan: PrescribedSession, known: Known) {
  const log = sessionLogOf(run, plan, clock.instant());
  return { log, ...evaluateLog(run.id, log, known) };
}

/** Rows that "This hurts" told about during this session. */
function alreadyTold(run: SessionRun, known: Known): RuleId[] {
  return known.entries.flatMap((entry) =>
    entry.endpoint === 'pain-report' && run.painReportIds.includes(entry.id)
      ? evaluateReport(entry.id, entry.body, answered(run.painBefore), known).verdict.ruleIds
      : [],
  );
}

/** The end of a session speaks only of what its answers added. Clinical reference 3.5, last paragraph. */
function messageOf(run: SessionRun, plan: PrescribedSession, known: Known): ShownMessage {
  const { log, verdict: whole } = judgeRun(run, plan, known);
  const verdict = { ...whole, ...addedVerdict({ ruleIds: alreadyTold(run, known) }, whole, log.kind) };
  const reported = known.entries.flatMap((entry) =>
    entry.endpoint === 'pain-report' && run.painReportIds.includes(entry.id) ? entry.body.qualities : [],
  );
  return deviceMessage({
    verdict,
    qualities: [...new Set([...log.qualities, ...reported])],
    situation: { kind: 'session', hasExerciseInHand: false },
    care: known.today.care,
    counts: {
      done: log.exercises.filter((one) => isDone(one.outcome)).length,
      of: log.exercises.filter((one) => one.outcome !== 'held').length,
    },
  });
}

/** A session on its way: every move is kept on the phone before the next one can be made. */
export function useSessionRun(first: KeptRun, known: Known) {
  const { accountId, plan } = first;
  const [run, setRun] = useState(first.run);
  const [told, setTold] = useState<SessionTold | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const isOver = useRef(false);

  useEffect(() => {
    if (!isOver.current) keepRun({ accountId, plan, run }).catch(() => setFailed(true));
  }, [accountId, plan, run]);

  const dispatch = (event: SessionEvent): void => setRun((current) => advanceSession(current, event, plan));

  const send = async (final: SessionRun): Promise<void> => {
    isOver.current = true;
    setFailed(false);
    await sendRun({ accountId, plan, run: final });
  };
  /** The reply stands on the screen first; saving and sending follow. */
  const finish = (final: SessionRun): void => {
    const message = messageOf(final, plan, known);
    setTold({ message, isSaved: false });
    send(final).then(
      () => setTold({ message, isSaved: true }),
      () => {
        isOver.current = false;
        setTold(null);
        setFailed(true);
      },
    );
  };

  return {
    run,
    told,
    hasFailed,
    dispatch,
    finish,
    /** Ends the session because of an urgent card; no further question is asked. */
    endByCard: (): Promise<void> => send(advanceSession(run, { type: 'ended-by-card' }, plan)),
    isUrgentWith: (words: PainWords): boolean =>
      judgeRun({ ...run, words }, plan, known).verdict.severity === 'urgent',
  };
}
export type RunningSession = ReturnType<typeof useSessionRun>;
