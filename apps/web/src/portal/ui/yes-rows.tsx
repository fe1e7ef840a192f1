import './choices.css';
import './yes-rows.css';

export type YesRow<K extends string> = { readonly key: K; readonly question: string };

/** Several questions under one heading, each with "yes" and "not sure"; a touched one can be taken back. */
export function YesRows<K extends string>({
  rows,
  answers,
  onAnswer,
  yes,
  unsure,
}: {
  rows: readonly YesRow<K>[];
  answers: Partial<Record<K, 'yes' | 'unsure'>>;
  onAnswer: (key: K, answer: 'yes' | 'unsure' | null) => void;
  yes: string;
  unsure: string;
}) {
  const button = (key: K, answer: 'yes' | 'unsure', label: string) => {
    const chosen = answers[key] === answer;
    return (
      <button
        type="button"
        className={chosen ? 'choice choice-chosen' : 'choice'}
        aria-pressed={chosen}
        aria-describedby={`row-${key}`}
        onClick={() => onAnswer(key, chosen ? null : answer)}
      >
        {label}
      </button>
    );
  };
  return (
    <ul className="yes-rows">
      {rows.map((row) => (
        <li key={row.key} className="yes-row">
          <p id={`row-${row.key}`} className="yes-row-title">
            {row.question}
          </p>
          <div className="yes-row-buttons">
            {button(row.key, 'yes', yes)}
            {button(row.key, 'unsure', unsure)}
          </div>
        </li>
      ))}
    </ul>
  );
}
