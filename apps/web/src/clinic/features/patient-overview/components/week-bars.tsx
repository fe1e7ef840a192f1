import type { WeekCount } from '@ischia/shared';
import { dateWords } from '../../../lib/format';
import { weekCeiling, weekLabel } from '../model/week-finding';

type Props = { weeks: readonly WeekCount[]; width: number; height: number; label: string; today: string };

const TOP = 24;
const BOTTOM = 26;
const HALF_LABEL = 28;

/** One bar a week: outline = prescribed, solid = done, lighter on top = partly, dotted base = in progress. */
export function WeekBars({ weeks, width, height, label, today }: Props) {
  const floor = height - BOTTOM;
  const unit = (floor - TOP) / weekCeiling(weeks);
  const slot = width / Math.max(weeks.length, 1);
  const bar = Math.min(44, slot * 0.62);
  const labelEvery = Math.max(1, Math.ceil(54 / slot));
  return (
    <svg className="week-bars" role="img" aria-label={label} width={width} height={height}>
      <line className="week-floor" x1="0" x2={width} y1={floor} y2={floor} />
      {weeks.map((week, index) => {
        const x = slot * index + (slot - bar) / 2;
        const done = week.done * unit;
        const partly = week.partly * unit;
        const due = week.prescribed * unit;
        const named = (weeks.length - 1 - index) % labelEvery === 0;
        return (
          <g key={week.from} className={week.inProgress ? 'week in-progress' : 'week'}>
            <rect className="week-done" x={x} y={floor - done} width={bar} height={done} />
            <rect className="week-partly" x={x} y={floor - done - partly} width={bar} height={partly} />
            <rect className="week-due" x={x} y={floor - due} width={bar} height={due} />
            <text className="week-number" x={x + bar / 2} y={floor - Math.max(due, done + partly) - 7}>
              {weekLabel(week)}
            </text>
            {named && (
              <text className="week-date" x={Math.min(x + bar / 2, width - HALF_LABEL)} y={height - 8}>
                {week.inProgress ? 'this week' : dateWords(week.from, today)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
