import type {
  Condition,
  Dose,
  Morning,
  PainQuality,
  PainSite,
  RedFlagQuestion,
  Schedule,
  Side,
  Spread,
  SymptomExpectationRequest,
} from '@ischia/shared';
import type { DemonstrationPatient } from './patients';

/** null = skipped. */
export type Score = number | null;

/** What was felt, beside the numbers. */
export type Felt = {
  readonly words?: readonly PainQuality[];
  readonly sites?: readonly PainSite[];
  readonly spread?: Spread;
  readonly newOrWorse?: 'yes' | 'no';
  readonly redFlags?: readonly RedFlagQuestion[];
  readonly note?: string;
};

/** When: days before the day of loading, and the hour on the patient's clock. */
type When = {
  readonly daysAgo: number;
  readonly hour?: number;
  /** Hours until the clinic received it; 0.05 unless said. */
  readonly arrivesAfterHours?: number;
  /** Entered only when it arrived, not when it was done. */
  readonly isBackDated?: true;
};

export type ToldSession = When &
  Felt & {
    readonly tells: 'session';
    /** Which prescribed session of the version in force; 0 unless said. */
    readonly which?: number;
    readonly pain: readonly [before: Score, during: Score, after: Score];
    /** Share of the dose; 1 unless said. */
    readonly share?: number;
    /** Names of exercises that were left out. */
    readonly skips?: readonly string[];
    readonly morning?: { readonly answer: Morning; readonly pain: Score; readonly worst24: Score };
  };
export type ToldNotDone = When & { readonly tells: 'not-done'; readonly reason: 'time' | 'pain' | 'unwell' };
/** "This hurts" at an exercise of the session in force, or pain outside a session. */
export type ToldPain = When &
  Felt & { readonly tells: 'pain'; readonly score: Score; readonly exercise?: string };
export type Told = ToldSession | ToldNotDone | ToldPain;

export type StoryExercise = {
  readonly slug: string;
  readonly dose?: Partial<Dose>;
  readonly optional?: true;
  /** The easier one that was approved beforehand. */
  readonly easier?: string;
  /** Held when this one is. */
  readonly together?: readonly string[];
};
export type StoryVersion = {
  readonly fromDaysAgo: number;
  readonly phase: string;
  readonly painLimit: number;
  readonly sessions: readonly {
    readonly name: string;
    readonly schedule: Schedule;
    readonly exercises: readonly StoryExercise[];
  }[];
};

/** One person of the demonstration and all that happened to them. */
export type Story = DemonstrationPatient & {
  readonly condition: Condition;
  readonly side: Side;
  readonly openedDaysAgo: number;
  readonly expectation?: Partial<SymptomExpectationRequest>;
  readonly programme: string;
  readonly versions: readonly StoryVersion[];
  readonly pausedDaysAgo?: readonly [first: number, last: number];
  readonly dischargedDaysAgo?: number;
  /** Attended visits. */
  readonly metDaysAgo?: readonly number[];
  /** The phone's zone; the clinic's unless said. */
  readonly timeZone?: string;
  /** Flags raised within so many days are still open; older ones were dealt with the next morning. */
  readonly openFlagsOfDays?: number;
  readonly told: readonly Told[];
  /** What comes after the day of loading: 'silence', or days that repeat; the last weeks of `told` unless said. */
  readonly then?: 'silence' | readonly ToldSession[];
};

export const daily: Schedule = { type: 'daily', timesPerDay: 1 };
export const aWeek = (perWeek: number): Schedule => ({ type: 'quota', perWeek });
export const onDays = (...weekdays: number[]): Schedule => ({ type: 'weekdays', weekdays, timesPerDay: 1 });

/** A number between 0 and 1 that belongs to a name: the same at every loading. */
export function chance(name: string): number {
  let state = 2166136261;
  for (const letter of name) state = Math.imul(state ^ letter.charCodeAt(0), 16777619) >>> 0;
  state = Math.imul(state ^ (state >>> 15), 2246822507) >>> 0;
  return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
}

/** Sessions on these days with pain that goes from one number to another, whole numbers, before, during and after. */
export function course(
  key: string,
  daysAgo: readonly number[],
  from: number,
  to: number,
): readonly ToldSession[] {
  const last = Math.max(1, daysAgo.length - 1);
  return daysAgo.map((day, index) => {
    const during = Math.round(from + ((to - from) * index) / last);
    const before = Math.max(0, during - 1);
    const isTired = chance(`${key}/${index}/share`) < 0.15;
    return {
      tells: 'session',
      daysAgo: day,
      hour: 17 + Math.floor(chance(`${key}/${index}/hour`) * 4),
      pain: [before, during, before],
      share: isTired ? 0.7 : 1,
      ...(during > 0 ? { words: ['ache'] as const } : {}),
    };
  });
}

/** Days from one to another, counted backwards, of which some were missed. */
export function daysDone(key: string, first: number, last: number, every: number, kept = 0.85): number[] {
  const days: number[] = [];
  for (let day = first; day >= last; day -= every) if (chance(`${key}/${day}`) < kept) days.push(day);
  return days;
}
