import type { Answer, LeftOutReason, StopReason } from '@ischia/shared';
import { useTranslation } from '../../../i18n';
import { ChoiceQuestion } from '../../../questions/components/choice-question';
import { NOT_ASKED } from '../../../questions/pain-words';
import { Button } from '../../../ui/button';

const WHY_SKIP = ['pain', 'time', 'tired', 'unsure', 'other'] as const;

/** Why an exercise is left out. "It hurts" opens the same door as the red button. */
export function SkipReason({
  onSkip,
  onHurts,
  onBack,
}: {
  onSkip: (reason: LeftOutReason) => void;
  onHurts: () => void;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  return (
    <ChoiceQuestion
      title={t('session.skipTitle')}
      choices={WHY_SKIP.map((value) => ({ value, label: t(`session.stopReason.${value}`) }))}
      given={NOT_ASKED}
      canSkip={false}
      onAnswer={(reason) => {
        if (reason.state !== 'answered') return;
        if (reason.value === 'pain') onHurts();
        else onSkip(reason.value);
      }}
      beside={
        <Button kind="quiet" onClick={onBack}>
          {t('app.cancel')}
        </Button>
      }
    />
  );
}

/** Why the session ends here. */
export function StopReasonQuestion({
  onStop,
  onBack,
}: {
  onStop: (reason: Answer<StopReason>) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  return (
    <ChoiceQuestion<StopReason>
      title={t('session.stopTitle')}
      hint={t('session.stopHint')}
      choices={WHY_SKIP.map((value) => ({ value, label: t(`session.stopReason.${value}`) }))}
      given={NOT_ASKED}
      onAnswer={onStop}
      beside={
        <Button kind="quiet" onClick={onBack}>
          {t('app.cancel')}
        </Button>
      }
    />
  );
}

/** On which sides the exercise was done. */
export function SidesQuestion({ name, onSides }: { name: string; onSides: (sides: 'one' | 'both') => void }) {
  const { t } = useTranslation();
  return (
    <ChoiceQuestion
      title={t('session.sidesTitle')}
      hint={name}
      choices={[
        { value: 'both' as const, label: t('session.sidesBoth') },
        { value: 'one' as const, label: t('session.sidesOne') },
      ]}
      given={NOT_ASKED}
      canSkip={false}
      onAnswer={(sides) => {
        if (sides.state === 'answered') onSides(sides.value);
      }}
    />
  );
}
