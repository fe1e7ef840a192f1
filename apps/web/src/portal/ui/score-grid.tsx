import './score-grid.css';

const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Eleven big buttons in rows of 4, 4 and 3. Nothing is chosen until the patient chooses. */
export function ScoreGrid({
  id,
  value,
  onChoose,
  lowest,
  highest,
}: {
  id: string;
  value: number | null;
  onChoose: (score: number) => void;
  lowest: string;
  highest: string;
}) {
  return (
    <div className="stack-small">
      <div className="score-grid">
        {SCORES.map((score) => (
          <label
            key={score}
            className={score === value ? 'score-button score-button-chosen' : 'score-button'}
          >
            <input
              type="radio"
              id={`${id}-${score}`}
              name={id}
              value={score}
              checked={score === value}
              onChange={() => onChoose(score)}
              aria-describedby={score === 0 ? `${id}-low` : score === 10 ? `${id}-high` : undefined}
            />
            {score}
          </label>
        ))}
      </div>
      <p className="score-anchors small soft">
        <span id={`${id}-low`}>0 · {lowest}</span>
        <span id={`${id}-high`}>10 · {highest}</span>
      </p>
    </div>
  );
}
