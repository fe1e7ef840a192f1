import { THIS_HURTS_TEXT } from '@ischia/shared';
import { useTranslation } from '../../../i18n';
import { Button } from '../../../ui/button';
import { CareCard } from '../../../ui/care-card';
import { firstSentence } from '../../../verdict/message';

/** What stands on the screen in the moment of the tap, before any question. */
export function StopWords({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation();
  const { first, rest } = firstSentence(THIS_HURTS_TEXT);
  return (
    <div className="stack">
      <CareCard kind="stop" prefix={t('pain.cardStopPrefix')} heading={first} words={rest} />
      <Button kind="primary" onClick={onNext}>
        {t('pain.next')}
      </Button>
    </div>
  );
}
