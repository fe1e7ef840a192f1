import type { FlushOutcome } from './flush';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** How long to wait after so many rounds in a row that left something behind. */
export const waitAfter = (rounds: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(rounds - 1, 0));

export type FlusherParts = {
  round: () => Promise<FlushOutcome>;
  /** Runs the work while no other tab does. */
  alone: (work: () => Promise<void>) => Promise<void>;
  later: (work: () => void, afterMs: number) => () => void;
  settled: (outcome: FlushOutcome) => void;
};

/** At most one round runs; asking during a round adds exactly one more after it. */
export function createFlusher({ round, alone, later, settled }: FlusherParts) {
  let running: Promise<void> | null = null;
  let again = false;
  let left = 0;
  let cancel = (): void => {};

  async function rounds(): Promise<void> {
    do {
      again = false;
      let outcome: FlushOutcome = 'later';
      await alone(async () => {
        outcome = await round().catch(() => 'later' as const);
      });
      settle(outcome);
    } while (again);
  }

  function settle(outcome: FlushOutcome): void {
    cancel();
    left = outcome === 'later' ? left + 1 : 0;
    if (outcome === 'later') cancel = later(() => void ask(), waitAfter(left));
    settled(outcome);
  }

  function ask(): Promise<void> {
    if (running !== null) {
      again = true;
      return running;
    }
    running = rounds().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    ask,
    stop: (): void => cancel(),
  };
}
export type Flusher = ReturnType<typeof createFlusher>;
