import { type Invitation, readPatientInvitation } from '@ischia/shared';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../../both/api-client';
import { useTranslation } from '../../../i18n';
import { Button } from '../../../ui/button';
import { ErrorSummary } from '../../../ui/error-summary';
import { TextField } from '../../../ui/text-field';
import { type BirthDateParts, birthDateOf } from '../model/birth-date';
import { joinRefusal } from '../model/join-refusal';
import './birth-date-form.css';

const PARTS = ['day', 'month', 'year'] as const;

type Props = { token: string; onFits: (invitation: Invitation, birthDate: string) => void };

/** Nothing is said about the patient before this fits. */
export function BirthDateForm({ token, onFits }: Props) {
  const { t } = useTranslation();
  const [parts, setParts] = useState<BirthDateParts>({ day: '', month: '', year: '' });
  const [fault, setFault] = useState<string | null>(null);
  const reading = useMutation({
    mutationFn: (birthDate: string) => request(readPatientInvitation, { body: { token, birthDate } }),
    onSuccess: onFits,
    onError: (failure) => setFault(t(joinRefusal(failure).words)),
  });
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const birthDate = birthDateOf(parts);
    setFault(birthDate === null ? t('join.missingBirthDate') : null);
    if (birthDate !== null) reading.mutate(birthDate);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary
        title={t('app.problem')}
        faults={fault === null ? [] : [{ fieldId: 'day', message: fault }]}
      />
      <p className="soft">{t('join.birthDateIntro')}</p>
      <fieldset className="birth-date">
        <legend>{t('join.birthDate')}</legend>
        <p className="small soft">{t('join.birthDateHint')}</p>
        <div className="birth-date-parts">
          {PARTS.map((part) => (
            <TextField
              key={part}
              id={part}
              label={t(`join.${part}`)}
              inputMode="numeric"
              autoComplete={`bday-${part}`}
              value={parts[part]}
              onChange={(text) => setParts({ ...parts, [part]: text })}
              fault={null}
            />
          ))}
        </div>
      </fieldset>
      <Button kind="primary" type="submit" disabled={reading.isPending}>
        {reading.isPending ? t('join.checking') : t('join.next')}
      </Button>
    </form>
  );
}
