import { Button } from '@mantine/core';
import { FormProblem } from '../../../ui/form-problem';

type Props = {
  /** Name of the form for those who do not see it. */
  label: string;
  /** Words of the button that sends it. */
  submit: string;
  onSubmit: React.FormEventHandler;
  onCancel: () => void;
  isPending: boolean;
  error: Error | null;
  children: React.ReactNode;
};

/** What every decision on a flag looks like: its fields, what went wrong, and two buttons. */
export function FlagForm({ label, submit, onSubmit, onCancel, isPending, error, children }: Props) {
  return (
    <form className="flag-form" aria-label={label} noValidate onSubmit={onSubmit}>
      {children}
      <FormProblem error={error} />
      <div className="form-buttons">
        <Button type="submit" loading={isPending}>
          {submit}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
