import type { ComponentProps } from 'react';
import './text-field.css';

type Props = Pick<ComponentProps<'input'>, 'type' | 'autoComplete' | 'inputMode' | 'readOnly'> & {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  fault: string | null;
  /** A button beside the field, such as "show password". */
  beside?: React.ReactNode;
};

/** One line of text with its label above. Pasting and password managers work. */
export function TextField({ id, label, value, onChange, fault, beside, ...input }: Props) {
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      {fault === null ? null : (
        <p id={`${id}-fault`} className="text-field-fault small">
          {fault}
        </p>
      )}
      <div className="text-field-row">
        <input
          {...input}
          id={id}
          name={id}
          value={value}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          onChange={(event) => onChange(event.target.value)}
        />
        {beside}
      </div>
    </div>
  );
}
