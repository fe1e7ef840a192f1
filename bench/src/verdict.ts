/** Requests a second of one round: the bare server, and the product in the same round. */
export type Round = { readonly floor: number; readonly product: number };

export type Figures = {
  readonly floor: readonly [number, number, number];
  readonly product: readonly [number, number, number];
  readonly ratio: readonly [number, number, number];
  /** How far the floor itself moved, of its median. Above a quarter there is no verdict. */
  readonly floorMoved: number;
};

const MOVES_TOO_MUCH = 0.25;

/** Lowest, median, highest. */
function spread(values: readonly number[]): [number, number, number] {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (lowest === undefined || middle === undefined || highest === undefined) throw new Error('no rounds');
  return [lowest, middle, highest];
}

export function figuresOf(rounds: readonly Round[]): Figures {
  const floor = spread(rounds.map((round) => round.floor));
  return {
    floor,
    product: spread(rounds.map((round) => round.product)),
    ratio: spread(rounds.map((round) => round.floor / round.product)),
    floorMoved: (floor[2] - floor[0]) / floor[1],
  };
}

export function verdictOn({ ratio, floorMoved }: Figures, goal: number): string {
  if (floorMoved > MOVES_TOO_MUCH)
    return `no verdict: the floor itself moved by ${Math.round(floorMoved * 100)} %`;
  return ratio[1] <= goal ? `within ${goal}` : `above ${goal}`;
}
