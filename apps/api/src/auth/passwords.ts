import { hash, verify } from '@node-rs/argon2';

/** argon2id, 19 MiB, two passes: about 25 ms here, out of the event loop. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** A hash that no password has, so that an unknown account costs what a known one costs. */
const nobody = hashPassword('ischia: no account has this password');

export async function passwordFits(stored: string | null, given: string): Promise<boolean> {
  const fits = await verify(stored ?? (await nobody), given);
  return fits && stored !== null;
}
