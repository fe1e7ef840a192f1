import { SPARKLINE, sparkline } from '../model/sparkline';

type Props = { values: readonly (number | null)[]; marks: readonly number[] };

const { width, height } = SPARKLINE;

/** 28 days of pain, 0 to 10, own SVG: a line, gaps as gaps, a diamond for a sharp or radiating day. */
export function PainSparkline({ values, marks }: Props) {
  const shapes = sparkline(values, marks);
  return (
    <span className="sparkline">
      <svg
        role="img"
        aria-label={shapes.summary}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
      >
        <path className="sparkline-floor" d={`M4 20.5H${width - 4}`} />
        {shapes.lines.map((line) => (
          <path key={line} className="sparkline-line" d={line} />
        ))}
        {shapes.singles.map(({ x, y }) => (
          <circle key={x} className="sparkline-dot" cx={x} cy={y} r="1.8" />
        ))}
        {shapes.last !== null && (
          <circle className="sparkline-dot" cx={shapes.last.point.x} cy={shapes.last.point.y} r="2.4" />
        )}
        {shapes.diamonds.map(({ x, y }) => (
          <path key={x} className="sparkline-mark" d={`M${x} ${y - 4}l4 4-4 4-4-4z`} />
        ))}
      </svg>
      <span className="sparkline-last" aria-hidden="true">
        {shapes.last === null ? '–' : shapes.last.value}
      </span>
    </span>
  );
}
