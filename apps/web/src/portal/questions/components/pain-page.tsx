import {
  type Answer,
  FOLLOW_UP_TEXTS,
  RED_FLAG_TEXTS,
  type RedFlagQuestion,
  SADDLE_ANSWERS,
  SADDLE_LABELS,
  SPREAD_LABELS,
  SPREADS,
  SYMPTOM_AGE_LABELS,
  SYMPTOM_AGE_TEXT,
  SYMPTOM_AGES,
  YES_NO_UNSURE,
} from '@ischia/shared';
import { useTranslation } from '../../i18n';
import {
  type Asking,
  type PainDraft,
  type PainPage as PageId,
  redFlagsOn,
  withRedFlags,
  withScore,
  withWords,
} from '../pain-draft';
import { ChoiceQuestion } from './choice-question';
import { ScoreQuestion } from './score-question';
import { WhereQuestion } from './where-question';
import { WordsQuestion } from './words-question';
import { type ListAnswer, YesListQuestion } from './yes-list-question';

type Props = {
  page: PageId;
  draft: PainDraft;
  asking: Asking;
  onDraft: (draft: PainDraft) => void;
  /** Told at each tap in a list of red flags, with what would be known if the list ended there. */
  onGlimpse: (draft: PainDraft) => void;
};

const optionsOf = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: labels[value] }));

function RedFlagList({
  page,
  draft,
  asking,
  onDraft,
  onGlimpse,
}: Props & { page: 'first' | 'nerve' | 'legs' }) {
  const { t } = useTranslation();
  const shown = redFlagsOn(page, draft, asking);
  type Chosen = Partial<Record<RedFlagQuestion, ListAnswer>>;
  const glimpse = (chosen: Chosen): void => onGlimpse(withRedFlags(draft, page, shown, chosen, 'skipped'));
  const title = { first: 'pain.emergencyTitle', nerve: 'pain.nerveTitle', legs: 'pain.legsTitle' } as const;
  return (
    <YesListQuestion
      title={t(title[page])}
      {...(page === 'legs' ? {} : { hint: t('pain.nerveHint') })}
      rows={shown.map((key) => ({ key, question: RED_FLAG_TEXTS[key] }))}
      onAnswer={(chosen) => onDraft(withRedFlags(draft, page, shown, chosen, 'no'))}
      // A yes to the nerve list is followed by "Is it new, or worse?" first.
      {...(page === 'nerve' ? {} : { onChosen: glimpse })}
    />
  );
}

function SymptomAge({ draft, onDraft }: Props) {
  const given = draft.words.redFlags.symptomAge;
  return (
    <ChoiceQuestion
      title={SYMPTOM_AGE_TEXT}
      choices={optionsOf(SYMPTOM_AGES, SYMPTOM_AGE_LABELS)}
      given={given}
      canSkip={false}
      onAnswer={(symptomAge) =>
        onDraft(withWords(draft, 'symptomAge', { redFlags: { ...draft.words.redFlags, symptomAge } }))
      }
    />
  );
}

type YesNoPage = 'newOrWorse' | 'suddenPop' | 'cannotWalk' | 'bigBruise';

function YesNo({ page, draft, onDraft }: Props & { page: YesNoPage }) {
  const { t } = useTranslation();
  const labels = { yes: t('app.yes'), no: t('app.no'), unsure: t('app.unsure') };
  return (
    <ChoiceQuestion
      title={FOLLOW_UP_TEXTS[page]}
      choices={optionsOf(YES_NO_UNSURE, labels)}
      given={draft.words[page]}
      onAnswer={(given) => onDraft(withWords(draft, page, { [page]: given }))}
    />
  );
}

function Score({ draft, onDraft }: Props) {
  const { t } = useTranslation();
  return (
    <ScoreQuestion
      title={t('pain.scoreTitle')}
      hint={t('pain.scoreHint')}
      given={draft.score}
      onAnswer={(score: Answer<number>) => onDraft(withScore(draft, score))}
    />
  );
}

/** The screen of one question about a pain. The clinical library says which ones are due. */
export function PainPage(props: Props) {
  const { page, draft, onDraft } = props;
  switch (page) {
    case 'first':
    case 'nerve':
    case 'legs':
      return <RedFlagList {...props} page={page} />;
    case 'score':
      return <Score {...props} />;
    case 'words':
      return (
        <WordsQuestion
          given={draft.words.qualities}
          onAnswer={(qualities) => onDraft(withWords(draft, 'words', { qualities }))}
        />
      );
    case 'where':
      return (
        <WhereQuestion
          given={draft.words.sites}
          onAnswer={(sites) => onDraft(withWords(draft, 'where', { sites }))}
        />
      );
    case 'spread':
      return (
        <ChoiceQuestion
          title={FOLLOW_UP_TEXTS.spread}
          choices={optionsOf(SPREADS, SPREAD_LABELS)}
          given={draft.words.spread}
          onAnswer={(spread) => onDraft(withWords(draft, 'spread', { spread }))}
        />
      );
    case 'saddle':
      return (
        <ChoiceQuestion
          title={FOLLOW_UP_TEXTS.saddle}
          choices={optionsOf(SADDLE_ANSWERS, SADDLE_LABELS)}
          given={draft.words.saddle}
          onAnswer={(saddle) => onDraft(withWords(draft, 'saddle', { saddle }))}
        />
      );
    case 'symptomAge':
      return <SymptomAge {...props} />;
    default:
      return <YesNo {...props} page={page} />;
  }
}
