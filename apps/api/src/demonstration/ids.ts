import { createHash } from 'node:crypto';

/** The same ids at every loading: version-7 form, bits from the seed. */
export function seededIds(seed: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return idFor(`${seed}/${count}`);
  };
}

/** The id that belongs to a name, always the same one. */
export function idFor(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
