import { Clock } from '../../src/platform/clock';

/**
 * Time goes on as usual, but a run begins at noon of the day on which it was started: it never crosses a midnight
 * between loading a demonstration and reading it.
 */
export const testClock = new Clock(Number(process.env['TEST_CLOCK_AHEAD_MS']));

/** Noon of the day on which the run was started. */
export const START_OF_RUN = String(process.env['TEST_START_OF_RUN']);

const DAY_MS = 86_400_000;

/** The same time of another day, in whole days of 24 hours. */
export const daysFromNow = (days: number): Date => new Date(testClock.now().getTime() + days * DAY_MS);
