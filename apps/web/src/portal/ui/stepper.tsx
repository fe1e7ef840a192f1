import './stepper.css';

/** The number that was typed; null for an empty field or anything that is not a whole number up to the maximum. */
export function countIn(text: string, maximum: number): number | null {
  const digits = text.trim();
  if (!/^\d{1,5}$/.test(digits)) return null;
  const count = Number(digits);
  return count <= maximum ? count : null;
}

/** A count that starts empty. Empty is not zero: the dash stays until the person enters something. */
export function Stepper({
  id,
  labelledBy,
  value,
  maximum,
  onChange,
  less,
  more,
}: {
  id: string;
  labelledBy: string;
  value: number | null;
  maximum: number;
  onChange: (value: number | null) => void;
  less: string;
  more: string;
}) {
  const up = value === null ? 1 : Math.min(value + 1, maximum);
  return (
    <div className="stepper">
      <button
        type="button"
        aria-label={less}
        disabled={value === null || value === 0}
        onClick={() => onChange(value === null ? null : value - 1)}
      >
        −
      </button>
      <input
        id={id}
        aria-labelledby={labelledBy}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder="—"
        value={value === null ? '' : String(value)}
        onChange={(event) => onChange(countIn(event.target.value, maximum))}
      />
      <button type="button" aria-label={more} disabled={value === maximum} onClick={() => onChange(up)}>
        +
      </button>
    </div>
  );
}
