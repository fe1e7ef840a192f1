import './choices.css';

export type Choice<T extends string> = { readonly value: T; readonly label: string };

const classOf = (chosen: boolean): string => (chosen ? 'choice choice-chosen' : 'choice');
const listClass = (columns: 1 | 2): string => (columns === 2 ? 'choices choices-two' : 'choices');

/** One of several; nothing chosen at first. */
export function OneOf<T extends string>({
  id,
  choices,
  value,
  onChoose,
  columns = 1,
}: {
  id: string;
  choices: readonly Choice<T>[];
  value: T | null;
  onChoose: (value: T) => void;
  columns?: 1 | 2;
}) {
  return (
    <div className={listClass(columns)}>
      {choices.map((choice, n) => (
        <label key={choice.value} className={classOf(choice.value === value)}>
          <input
            type="radio"
            id={n === 0 ? id : `${id}-${choice.value}`}
            name={id}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

/** Any number of several. */
export function AnyOf<T extends string>({
  id,
  choices,
  values,
  onToggle,
  columns = 1,
}: {
  id: string;
  choices: readonly Choice<T>[];
  values: readonly T[];
  onToggle: (value: T) => void;
  columns?: 1 | 2;
}) {
  return (
    <div className={listClass(columns)}>
      {choices.map((choice, n) => (
        <label key={choice.value} className={classOf(values.includes(choice.value))}>
          <input
            type="checkbox"
            id={n === 0 ? id : `${id}-${choice.value}`}
            checked={values.includes(choice.value)}
            onChange={() => onToggle(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

/** Adds the value, or takes it away. */
export const toggled = <T,>(values: readonly T[], value: T): T[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
