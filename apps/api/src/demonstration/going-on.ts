import { addDays } from '@ischia/shared';
import { chance, type Story, type ToldNotDone, type ToldSession } from './story';

export type ToldOn = ToldSession | ToldNotDone;

const WEEK = 7;
const REPEATED_WEEKS = 4;
const MORNINGS = 0.3;

/** The sessions that repeat, and over how many days: whole weeks, so that weekdays stay what they are. */
function repeatedBy(story: Story): { said: readonly ToldOn[]; period: number } {
  const said =
    story.then === undefined
      ? story.told.filter((told) => told.tells !== 'pain')
      : story.then === 'silence'
        ? []
        : story.then;
  const first = Math.max(WEEK, ...said.map((told) => told.daysAgo));
  return { said, period: WEEK * Math.min(REPEATED_WEEKS, Math.floor(first / WEEK)) };
}

/** How the session of the last day went: pain stays where the story left it. */
function lastSession(said: readonly ToldOn[]): ToldSession | undefined {
  const sessions = said.filter((told) => told.tells === 'session');
  return sessions.reduce<ToldSession | undefined>(
    (last, one) => (last === undefined || one.daysAgo < last.daysAgo ? one : last),
    undefined,
  );
}

function usualMorning(pain: ToldSession['pain']): NonNullable<ToldSession['morning']> {
  const [before, during] = pain;
  return { answer: 'same', pain: before, worst24: during };
}

/**
 * What a story says on the so-and-so-many-th day since its loading (0 = the day of loading), seen from a day that is
 * `daysAgo` days later. null = nothing on that day.
 */
export function toldOn(story: Story, dayNumber: number, daysAgo: number): ToldOn | null {
  const { said, period } = repeatedBy(story);
  const told = said.find((one) => one.daysAgo === period - (dayNumber % period));
  const last = lastSession(said);
  if (told === undefined) return null;
  const when = { daysAgo, ...(told.hour === undefined ? {} : { hour: told.hour }) };
  if (told.tells === 'not-done') return { ...when, tells: 'not-done', reason: told.reason };
  const { pain } = last ?? told;
  const hasMorning = chance(`${story.key}/${dayNumber}/morning`) < MORNINGS;
  return {
    ...when,
    tells: 'session',
    pain,
    ...(told.share === undefined ? {} : { share: told.share }),
    ...(told.skips === undefined ? {} : { skips: told.skips }),
    ...(pain[1] === null || pain[1] === 0 ? {} : { words: ['ache'] as const }),
    ...(hasMorning ? { morning: usualMorning(pain) } : {}),
  };
}

/** Days of a calendar from one to another, both included; none when the first is later. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
