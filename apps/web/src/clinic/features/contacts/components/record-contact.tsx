import { zodResolver } from '@hookform/resolvers/zod';
import { RecordContactRequest } from '@ischia/shared';
import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { ChoiceRow } from '../../../ui/choice-row';
import { FormProblem } from '../../../ui/form-problem';
import { useRecordContact } from '../api/record-contact';

const KINDS = [
  { value: 'call', label: 'Call' },
  { value: 'visit', label: 'Visit' },
];
const REACHED = [
  { value: 'yes', label: 'Spoke to the patient' },
  { value: 'no', label: 'Could not reach them' },
];

const schema = RecordContactRequest.extend({
  reached: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
});

type FormProps = { patientId: string; today: string; onClose: () => void };

/** Nothing is chosen beforehand but the day: an attempt and a talk are not the same. */
function ContactForm({ patientId, today, onClose }: FormProps) {
  const record = useRecordContact(patientId);
  const [contactId] = useState(() => uuidv7());
  const { register, handleSubmit, setFocus, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { on: today },
  });
  useEffect(() => setFocus('kind'), [setFocus]);
  return (
    <form
      className="flag-form contact-form"
      aria-label="Record a contact"
      noValidate
      onSubmit={handleSubmit((body) => record.mutate({ contactId, body }, { onSuccess: onClose }))}
    >
      <ChoiceRow
        legend="What it was"
        options={KINDS}
        register={register('kind')}
        error={formState.errors.kind && 'Choose a call or a visit'}
      />
      <TextInput
        type="date"
        label="Day"
        max={today}
        error={formState.errors.on && 'Choose the day'}
        {...register('on')}
      />
      <ChoiceRow
        legend="Whether somebody was reached"
        options={REACHED}
        register={register('reached')}
        error={formState.errors.reached && 'Choose whether you spoke to the patient'}
      />
      <FormProblem error={record.error} />
      <div className="form-buttons">
        <Button type="submit" loading={record.isPending}>
          Record contact
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

type Props = { patientId: string; patientName: string; today: string };

/** A call or a visit, as a person recorded it; one that reached the patient ends their silence. */
export function RecordContact({ patientId, patientName, today }: Props) {
  const [open, setOpen] = useState(false);
  if (open) return <ContactForm patientId={patientId} today={today} onClose={() => setOpen(false)} />;
  return (
    <Button size="sm" variant="default" onClick={() => setOpen(true)}>
      Record a call<span className="sr-only"> or visit of {patientName}</span>
    </Button>
  );
}
