import type { UseFormRegisterReturn } from 'react-hook-form';

type Option = { readonly value: string; readonly label: string };
type Props = {
  legend: string;
  options: readonly Option[];
  register: UseFormRegisterReturn;
  hint?: string;
  error?: string | undefined;
};

/** One question, its answers side by side as radio buttons. */
export function ChoiceRow({ legend, options, register, hint, error }: Props) {
  return (
    <fieldset className="choice-row">
      <legend>
        {legend}
        {hint !== undefined && <span className="choice-hint">{hint}</span>}
      </legend>
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className={`choice choice-${option.value}`}>
            <input type="radio" value={option.value} {...register} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error !== undefined && <p className="field-error">{error}</p>}
    </fieldset>
  );
}
