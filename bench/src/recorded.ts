/** A named statement as the API sent it; bytes are written as text. */
export type Recorded = { readonly name: string; readonly text: string; readonly values: readonly unknown[] };

type Query = { name?: string; text?: string; values?: readonly unknown[] };
type ClientClass = { prototype: { query: (...given: unknown[]) => unknown } };

/** Statements about who may: a bare server has no session, no role and no protocol of who read what. */
const ABOUT_ACCESS = /^(enter$|audit\.)/;

/** What any connection of this process sends while the work runs, without transactions and without access. */
export async function record(client: ClientClass, work: () => Promise<void>): Promise<Recorded[]> {
  const found: Recorded[] = [];
  const { query } = client.prototype;
  client.prototype.query = function listening(this: unknown, ...given: unknown[]): unknown {
    const { name, text, values } = given[0] as Query;
    if (name !== undefined && text !== undefined && !ABOUT_ACCESS.test(name))
      found.push({ name, text, values: values ?? [] });
    return query.apply(this, given);
  };
  try {
    await work();
  } finally {
    client.prototype.query = query;
  }
  return found;
}

/** JSON that keeps bytes and moments. */
export const written = (recorded: unknown): string =>
  JSON.stringify(recorded, function keep(this: Record<string, unknown>, key: string, value: unknown) {
    const real = this[key];
    if (Buffer.isBuffer(real)) return { bytes: real.toString('base64') };
    return value;
  });

export const read = (text: string): unknown =>
  JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'bytes' in value && Object.keys(value).length === 1
      ? Buffer.from(String(value.bytes), 'base64')
      : value,
  );
