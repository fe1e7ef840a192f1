import { plural } from '../../../lib/format';
import { JOIN_DAYS } from '../../../signs/join-days';
import { scoreWords } from '../../../words/clinical-words';

export const SPARKLINE = { width: 96, height: 24, pad: 4 } as const;

type Point = { readonly x: number; readonly y: number };
export type Sparkline = {
  /** SVG path data, one a run of days. */
  readonly lines: readonly string[];
  /** Days that stand alone: without a dot they would be invisible. */
  readonly singles: readonly Point[];
  readonly diamonds: readonly Point[];
  /** null = nothing was answered in these days. */
  readonly last: { readonly value: number; readonly point: Point } | null;
  readonly summary: string;
};

const one = (value: number): number => Math.round(value * 10) / 10;

function place(day: number, value: number, days: number): Point {
  const { width, height, pad } = SPARKLINE;
  return {
    x: one(pad + (day / Math.max(days - 1, 1)) * (width - 2 * pad)),
    y: one(height - pad - (value / 10) * (height - 2 * pad)),
  };
}

/** Days with a value, in runs whose neighbours are at most two days apart. */
function runsOf(values: readonly (number | null)[]): { day: number; value: number }[][] {
  const runs: { day: number; value: number }[][] = [];
  values.forEach((value, day) => {
    if (value === null) return;
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && day - before.day <= JOIN_DAYS) run.push({ day, value });
    else runs.push([{ day, value }]);
  });
  return runs;
}

function summaryOf(values: readonly (number | null)[], marks: number): string {
  const given = values.filter((value) => value !== null);
  const first = given[0];
  const last = given.at(-1);
  const sharp = marks === 0 ? '' : `, ${plural(marks, 'day')} with sharp or radiating pain`;
  if (first === undefined || last === undefined)
    return `Pain, ${values.length} days: no number reported${sharp}`;
  const change =
    given.length === 1
      ? `one report, ${scoreWords(first)}`
      : `from ${first} to ${scoreWords(last)}, ${given.length} days reported`;
  return `Pain, ${values.length} days: ${change}${sharp}`;
}

/** The shapes of one patient’s pain sparkline; the domain is 0 to 10 for everybody. */
export function sparkline(values: readonly (number | null)[], marks: readonly number[]): Sparkline {
  const runs = runsOf(values);
  const at = (day: number, value: number): Point => place(day, value, values.length);
  const lastRun = runs.at(-1)?.at(-1);
  return {
    lines: runs
      .filter((run) => run.length > 1)
      .map((run) =>
        run
          .map(({ day, value }, index) => {
            const { x, y } = at(day, value);
            return `${index === 0 ? 'M' : 'L'}${x} ${y}`;
          })
          .join(''),
      ),
    singles: runs.flatMap((run) => {
      const [only, second] = run;
      return only !== undefined && second === undefined ? [at(only.day, only.value)] : [];
    }),
    diamonds: marks.map((day) => {
      const value = values[day];
      // A mark without a number stands on the floor of the picture.
      return value === null || value === undefined
        ? { x: at(day, 0).x, y: SPARKLINE.height - SPARKLINE.pad }
        : at(day, value);
    }),
    last: lastRun === undefined ? null : { value: lastRun.value, point: at(lastRun.day, lastRun.value) },
    summary: summaryOf(values, marks.length),
  };
}
