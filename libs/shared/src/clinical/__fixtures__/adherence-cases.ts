import type { AdherenceBand, AdherenceInput, AdherenceWindow } from '../adherence';
import type { CompletenessItem } from '../completeness';
import type { Schedule, Segment } from '../schedule';

/** Field names of the case file. */
interface CaseSegment {
  valid_from: string;
  valid_to: string | null;
  schedule: 'weekdays' | 'daily' | 'every' | 'quota';
  arg: number | number[] | null;
  times_per_day: number;
}

/** One worked window. */
export interface WindowCase {
  id: string;
  title: string;
  input: {
    as_of: string;
    window_days: AdherenceWindow;
    segments: CaseSegment[];
    pauses: [string, string][];
    sessions: Record<string, number[]>;
  };
  expect: {
    expected: number;
    credited: number;
    dose: number;
    session_adherence: number | null;
    dose_adherence: number | null;
    raw: number;
    extra: number;
    first: string;
    last: string;
    n: number;
    wilson95: [number, number] | null;
    band: AdherenceBand;
  };
}

/** The case file as it lies on disk, as far as it is covered. */
export interface AdherenceCaseFile {
  window_cases: WindowCase[];
  completeness: { items: [number, number, number][]; expect: number }[];
  wilson: { x: number; n: number; expect: [number, number] }[];
}

/** Sections that the specs read; the others belong to rules that do not exist yet. */
export const COVERED_SECTIONS = ['window_cases', 'completeness', 'wilson'] as const;

function scheduleOf(segment: CaseSegment): Schedule {
  const { schedule: type, arg, times_per_day: timesPerDay } = segment;
  if (type === 'weekdays' && Array.isArray(arg)) return { type, weekdays: arg, timesPerDay };
  if (type === 'every' && typeof arg === 'number') return { type, days: arg, timesPerDay };
  if (type === 'quota' && typeof arg === 'number') return { type, perWeek: arg };
  if (type === 'daily') return { type, timesPerDay };
  throw new Error(`no schedule in ${JSON.stringify(segment)}`);
}

const segmentOf = (segment: CaseSegment): Segment => ({
  validFrom: segment.valid_from,
  validTo: segment.valid_to,
  schedule: scheduleOf(segment),
});

/** The window of one case in this project's words. */
export function inputOfCase({ input }: WindowCase): AdherenceInput {
  return {
    window: input.window_days,
    pauses: input.pauses.map(([firstOn, lastOn]) => ({ firstOn, lastOn })),
    series: [{ segments: input.segments.map(segmentOf), sessions: input.sessions }],
  };
}

/** Done, prescribed and weight of each exercise. */
export function itemsOfCase(
  completenessCase: AdherenceCaseFile['completeness'][number],
): readonly CompletenessItem[] {
  return completenessCase.items.map(([done, prescribed, weight]) => ({
    doseDone: done,
    dosePrescribed: prescribed,
    weight,
  }));
}
