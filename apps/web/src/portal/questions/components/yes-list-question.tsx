import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button } from '../../ui/button';
import { Heading } from '../../ui/heading';
import { type YesRow, YesRows } from '../../ui/yes-rows';

export type ListAnswer = 'yes' | 'unsure';

/**
 * A short list, each with "yes" and "not sure". "None of these" is an answer of its own; once something
 * is chosen the same button says that none of the others is true.
 */
export function YesListQuestion<K extends string>({
  title,
  hint,
  rows,
  onChosen,
  onAnswer,
}: {
  title: string;
  hint?: string;
  rows: readonly YesRow<K>[];
  /** Told at each tap, before the list is left. */
  onChosen?: (chosen: Partial<Record<K, ListAnswer>>) => void;
  onAnswer: (chosen: Partial<Record<K, ListAnswer>>) => void;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Partial<Record<K, ListAnswer>>>({});
  const choose = (key: K, given: ListAnswer | null): void => {
    const next = { ...chosen };
    if (given === null) delete next[key];
    else next[key] = given;
    setChosen(next);
    onChosen?.(next);
  };
  const isNone = Object.keys(chosen).length === 0;
  return (
    <div className="stack">
      <Heading title={title}>{title}</Heading>
      {hint === undefined ? null : <p className="soft">{hint}</p>}
      <YesRows rows={rows} answers={chosen} onAnswer={choose} yes={t('app.yes')} unsure={t('app.unsure')} />
      <Button kind="primary" onClick={() => onAnswer(chosen)}>
        {isNone ? t('pain.none') : t('pain.noneLeft')}
      </Button>
    </div>
  );
}
