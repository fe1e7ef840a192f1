import { SeverityShape } from './severity-shape';

type Counts = { urgent: number; high: number; moderate: number; asExpected: number };

const KINDS = [
  ['urgent', 'urgent', 'urgent'],
  ['high', 'high', 'to call today'],
  ['moderate', 'moderate', 'to review'],
  ['asExpected', 'as-expected', 'as expected'],
] as const;

/** Open flags by severity: a shape and a number each, a sentence for readers. */
export function OpenFlagCounts({ counts }: { counts: Counts }) {
  const some = KINDS.filter(([key]) => counts[key] > 0);
  if (some.length === 0) return <span className="quiet">none</span>;
  return (
    <span className="flag-counts">
      {some.map(([key, shape, words]) => (
        <span key={key} className={`flag-count count-${shape}`}>
          <SeverityShape severity={shape} />
          {counts[key]}
          <span className="sr-only"> {words} </span>
        </span>
      ))}
    </span>
  );
}
