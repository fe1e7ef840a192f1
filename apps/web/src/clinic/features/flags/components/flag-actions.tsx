import type { FlagItem } from '@ischia/shared';
import { Button } from '@mantine/core';
import { FormProblem } from '../../../ui/form-problem';
import { useAcknowledge } from '../api/acknowledge-flag';
import { allowedMoves, type Move } from '../model/allowed-moves';
import { ActForm } from './act-form';
import { DismissForm } from './dismiss-form';
import { ResolveForm } from './resolve-form';

export type OpenForm = Exclude<Move, 'acknowledge'>;
type Props = {
  flag: FlagItem;
  form: OpenForm | null;
  onForm: (form: OpenForm | null) => void;
  onClosed: (flag: FlagItem) => void;
};

const FORMS = { act: ActForm, resolve: ResolveForm, dismiss: DismissForm } as const;
const LABELS: Record<OpenForm, string> = { act: 'Act', resolve: 'Resolve', dismiss: 'Dismiss' };

/** The moves that the flag’s state allows; a chosen one opens its form in place. */
export function FlagActions({ flag, form, onForm, onClosed }: Props) {
  const acknowledge = useAcknowledge();
  const moves = allowedMoves(flag);
  if (form !== null && moves.includes(form)) {
    const Form = FORMS[form];
    const done = (changed: FlagItem): void => {
      onForm(null);
      if (form !== 'act') onClosed(changed);
    };
    return (
      <div className="flag-form-place">
        <Form flagId={flag.id} onDone={done} onCancel={() => onForm(null)} />
      </div>
    );
  }
  const others = (['act', 'resolve', 'dismiss'] as const).filter((move) => moves.includes(move));
  return (
    <div className="flag-actions">
      <FormProblem error={acknowledge.error} />
      {moves.includes('acknowledge') && (
        <Button size="sm" loading={acknowledge.isPending} onClick={() => acknowledge.mutate(flag.id)}>
          Acknowledge
        </Button>
      )}
      {others.map((move) => (
        <Button
          key={move}
          size="sm"
          variant={move === 'dismiss' ? 'subtle' : 'default'}
          onClick={() => onForm(move)}
        >
          {LABELS[move]}
        </Button>
      ))}
    </div>
  );
}
