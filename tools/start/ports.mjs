// @ts-check
import { createServer } from 'node:net';
import { PlainError, say } from './say.mjs';

const FIRST = 3000;
const LAST = 3020;

/**
 * The port to serve on. One that was asked for is that or nothing; without a wish the first free one from 3000 on.
 * @param {number | null} wished
 */
export async function choosePort(wished) {
  if (wished !== null) {
    if (await isFree(wished)) return wished;
    throw new PlainError(
      `Port ${wished} is taken. Free it, or start with another one: PORT=${wished + 1} npm start`,
    );
  }
  for (let port = FIRST; port <= LAST; port += 1) {
    if (!(await isFree(port))) continue;
    if (port !== FIRST) say(`Port ${FIRST} is taken; using ${port}.`);
    return port;
  }
  throw new PlainError(`Ports ${FIRST} to ${LAST} are all taken. Name a free one: PORT=8080 npm start`);
}

/**
 * Free on loopback and on every address: some systems would let us have one beside a stranger on the other.
 * @param {number} port
 */
async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, undefined));
}

/** @param {number} port @param {string | undefined} host @returns {Promise<boolean>} */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}
