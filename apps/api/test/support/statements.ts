import { Client } from 'pg';

/** How many statements the work sent over any connection of this process, `BEGIN`, `enter` and `COMMIT` included. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const spy = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}
