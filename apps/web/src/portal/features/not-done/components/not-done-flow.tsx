import { type Answer, NOT_DONE_REASONS, type NotDoneReason } from '@ischia/shared';
import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { clock } from '../../../../both/clock';
import { newId } from '../../../lib/new-id';
import { outbox } from '../../../lib/outbox/outbox';
import type { SessionOnDay } from '../../../programme/due';
import { ChoiceQuestion } from '../../../questions/components/choice-question';
import { PainPage } from '../../../questions/components/pain-page';
import { ScoreQuestion } from '../../../questions/components/score-question';
import { type Asking, emptyDraft, type PainDraft } from '../../../questions/pain-draft';
import { NOT_ASKED, noWords, type PainWords } from '../../../questions/pain-words';
import { Flow } from '../../../ui/layout';
import { evaluateLog } from '../../../verdict/evaluate';
import { type Known, parametersOf } from '../../../verdict/known-facts';
import { deviceMessage, type ShownMessage } from '../../../verdict/message';
import { VerdictCard } from '../../../verdict/verdict-card';
import { notDoneLog } from '../model/not-done-log';

type Said = { which: SessionOnDay | null; reason: NotDoneReason | null; words: PainWords | null };
type Told = { id: string; message: ShownMessage; isSaved: boolean };

/** "I feel unwell" opens the same first screen as "This hurts". */
function unwellAsking(known: Known): Asking {
  const hasLowBackProgramme = known.today.context?.condition === 'low-back';
  return {
    situation: { moment: 'stopped-unwell', hasLowBackProgramme },
    asksScore: false,
    peakElsewhere: null,
    feelsDifferent: false,
    parameters: parametersOf(known.today),
  };
}

function useNotDone(known: Known, due: readonly SessionOnDay[]) {
  const [said, setSaid] = useState<Said>({
    which: due.length === 1 ? (due[0] ?? null) : null,
    reason: null,
    words: null,
  });
  const [told, setTold] = useState<Told | null>(null);

  const save = (given: Said, painBefore: Answer<number>): void => {
    if (given.which === null || given.reason === null) return;
    const id = newId();
    const body = notDoneLog({
      programmeVersionId: given.which.version.id,
      prescribedSessionId: given.which.session.id,
      reason: given.reason,
      painBefore,
      words: given.words ?? noWords(),
      at: clock.instant(),
      timeZone: clock.timeZone(),
    });
    const { verdict } = evaluateLog(id, body, known);
    const message = deviceMessage({
      verdict,
      qualities: [],
      situation: { kind: 'not-done', hasExerciseInHand: false },
      care: known.today.care,
    });
    setTold({ id, message, isSaved: false });
    outbox
      .keep(id, { endpoint: 'session-log', params: { id }, body })
      .then(() => setTold({ id, message, isSaved: true }))
      .catch(() => undefined);
  };
  /** A yes that needs help now ends the questions. */
  const unwell = (draft: PainDraft, isOver: boolean): void => {
    const next = { ...said, words: draft.words };
    if (isOver && !isUrgent(known, next)) return;
    setSaid(next);
    if (isUrgent(known, next)) save(next, NOT_ASKED);
  };
  return { said, setSaid, told, save, unwell };
}

function isUrgent(known: Known, said: Said): boolean {
  if (said.which === null || said.reason === null || said.words === null) return false;
  const body = notDoneLog({
    programmeVersionId: said.which.version.id,
    prescribedSessionId: said.which.session.id,
    reason: said.reason,
    painBefore: NOT_ASKED,
    words: said.words,
    at: clock.instant(),
    timeZone: clock.timeZone(),
  });
  return evaluateLog('', body, known).verdict.severity === 'urgent';
}

/** A respectable answer: which one, why, and how the pain is. */
export function NotDoneFlow({
  known,
  due,
  onLeave,
  actions,
}: {
  known: Known;
  due: readonly SessionOnDay[];
  onLeave: () => void;
  actions: React.ReactNode;
}) {
  const { t } = useTranslation();
  const { said, setSaid, told, save, unwell } = useNotDone(known, due);
  const { care, reports } = known.today;
  if (told !== null) {
    return (
      <Flow out={null}>
        <VerdictCard
          recordId={told.id}
          device={told.message}
          care={care}
          reports={reports}
          isSaved={told.isSaved}
          actions={actions}
        />
      </Flow>
    );
  }
  const question = (): React.ReactNode => {
    if (said.which === null) {
      return (
        <ChoiceQuestion
          key="which"
          title={t('today.which')}
          choices={due.map((one) => ({ value: one.session.id, label: one.session.name }))}
          given={NOT_ASKED}
          canSkip={false}
          onAnswer={(given) => {
            const chosen = given.state === 'answered' ? given.value : null;
            setSaid({ ...said, which: due.find((one) => one.session.id === chosen) ?? null });
          }}
        />
      );
    }
    if (said.reason === null) {
      return (
        <ChoiceQuestion
          key="reason"
          title={t('today.noteNotDoneTitle')}
          hint={t('today.noteNotDoneHint')}
          choices={NOT_DONE_REASONS.map((value) => ({ value, label: t(`today.reason.${value}`) }))}
          given={NOT_ASKED}
          canSkip={false}
          onAnswer={(given) => setSaid({ ...said, reason: given.state === 'answered' ? given.value : null })}
        />
      );
    }
    if (said.reason === 'unwell' && said.words === null) {
      return (
        <PainPage
          page="first"
          draft={emptyDraft()}
          asking={unwellAsking(known)}
          onDraft={(draft) => unwell(draft, false)}
          onGlimpse={(draft) => unwell(draft, true)}
        />
      );
    }
    return (
      <ScoreQuestion
        key="pain"
        title={t('session.beforeTitle')}
        hint={t('pain.scoreHint')}
        given={NOT_ASKED}
        onAnswer={(painBefore) => save(said, painBefore)}
      />
    );
  };
  return <Flow out={{ label: t('app.back'), onPress: onLeave }}>{question()}</Flow>;
}
