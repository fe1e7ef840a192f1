// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../../postgres/logins.mjs';
import { ask } from './demonstration.mjs';

/** @typedef {{ status: number, code: string | null, milliseconds: number, at: number }} Probe */

/**
 * A read and a readiness check every 50 ms, each on its own: a slow answer does not hide the next one.
 * @param {string} origin
 * @param {string} cookie
 */
export function probe(origin, cookie) {
  /** @type {Promise<Probe>[]} */
  const sent = [];
  const timer = setInterval(() => {
    for (const path of ['/api/v1/portal/today', '/api/health/ready']) sent.push(look(path));
  }, 50);

  /** @param {string} path @returns {Promise<Probe>} */
  async function look(path) {
    const at = performance.now();
    const answer = await ask(origin, { method: 'GET', path, cookie }).catch(() => null);
    const code = answer?.body?.code ?? answer?.body?.status ?? null;
    return { status: answer?.status ?? 0, code, milliseconds: performance.now() - at, at };
  }

  return {
    stop: async () => {
      clearInterval(timer);
      return Promise.all(sent);
    },
  };
}

/** Waits until PostgreSQL takes a query again. @param {string} adminUrl @returns {Promise<number>} when */
export async function databaseIsBack(adminUrl) {
  for (;;) {
    const isBack = await withClient(adminUrl, (client) => client.query('SELECT 1')).then(
      () => true,
      () => false,
    );
    if (isBack) return performance.now();
    await sleep(20);
  }
}
