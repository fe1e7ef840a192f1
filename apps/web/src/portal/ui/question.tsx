import { useId, useState } from 'react';
import { useTranslation } from '../i18n';
import { Button } from './button';
import { ErrorSummary, type FieldFault } from './error-summary';
import { Heading } from './heading';

/**
 * One question on a screen of its own: the H1 is the question. Continue without an answer says how to
 * answer; it never fills one in.
 */
export function Question({
  title,
  hint,
  fieldId,
  missing,
  submit,
  onContinue,
  beside,
  children,
}: {
  title: string;
  hint?: string;
  fieldId: string;
  /** What to do, where nothing has been answered; null = it may go on. */
  missing: string | null;
  submit?: string;
  onContinue: () => void;
  /** Further buttons under the main one. */
  beside?: React.ReactNode;
  children?: React.ReactNode;
}) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const hintId = useId();
  const shown = tried && missing !== null ? faults : [];
  const onSubmit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (missing === null) return onContinue();
    setTried(true);
    setFaults([{ fieldId, message: missing }]);
  };
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <ErrorSummary title={t('app.problem')} faults={shown} />
      <fieldset className="stack" aria-describedby={hint === undefined ? undefined : hintId}>
        <legend className="question-legend">
          <Heading title={title}>{title}</Heading>
        </legend>
        {hint === undefined ? null : (
          <p id={hintId} className="soft">
            {hint}
          </p>
        )}
        {children}
      </fieldset>
      <Button kind="primary" type="submit">
        {submit ?? t('app.continue')}
      </Button>
      {beside}
    </form>
  );
}
