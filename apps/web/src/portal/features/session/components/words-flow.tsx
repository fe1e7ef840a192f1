import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { PainPage } from '../../../questions/components/pain-page';
import { type Asking, backOne, emptyDraft, nextPage, type PainDraft } from '../../../questions/pain-draft';
import type { PainWords } from '../../../questions/pain-words';
import { Button } from '../../../ui/button';

/** The words of a pain at the end of a session. An urgent answer ends it in the same frame. */
export function WordsFlow({
  asking,
  isUrgent,
  onDone,
  onUrgent,
  onBack,
}: {
  asking: Asking;
  isUrgent: (words: PainWords) => boolean;
  onDone: (words: PainWords) => void;
  onUrgent: (words: PainWords) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<PainDraft>(emptyDraft);
  const page = nextPage(draft, asking);
  const answer = (next: PainDraft): void => {
    const following = nextPage(next, asking);
    // "Is it new, or worse?" decides what a yes to the nerve list means.
    if (following !== 'symptomAge' && isUrgent(next.words)) return onUrgent(next.words);
    if (following === null) return onDone(next.words);
    setDraft(next);
  };
  const glimpse = (next: PainDraft): void => {
    if (isUrgent(next.words)) onUrgent(next.words);
  };
  if (page === null) return null;
  return (
    <div className="stack">
      <PainPage key={page} page={page} draft={draft} asking={asking} onDraft={answer} onGlimpse={glimpse} />
      <Button kind="quiet" onClick={draft.done.length > 0 ? () => setDraft(backOne(draft)) : onBack}>
        {t('app.back')}
      </Button>
    </div>
  );
}
