// @ts-check
import { withClient } from '../../postgres/logins.mjs';

/** @typedef {import('./clients.mjs').Sent} Sent */

/**
 * Compares what the clients were told with what the database holds.
 * @param {string} adminUrl sees the rows of every clinic
 * @param {readonly Sent[]} sent
 */
export async function compare(adminUrl, sent) {
  const acknowledged = sent.filter(({ acknowledgedAt }) => acknowledgedAt !== null);
  return withClient(adminUrl, async (client) => {
    /** @param {string} text @returns {Promise<Map<string, number>>} */
    const counts = async (text) => {
      const { rows } = await client.query(text);
      return new Map(rows.map((row) => [row.id, Number(row.n)]));
    };
    const kept = {
      pain_report: await counts('SELECT id, count(*) AS n FROM pain_report GROUP BY id'),
      session_log: await counts('SELECT id, count(*) AS n FROM session_log GROUP BY id'),
    };
    const revisions = await counts(
      'SELECT session_log_id AS id, count(*) AS n FROM session_log_revision GROUP BY session_log_id',
    );
    const flags = await counts(
      'SELECT source_record_id AS id, count(DISTINCT flag_id) AS n FROM flag_occurrence GROUP BY source_record_id',
    );
    const twice = await counts(
      'SELECT source_record_id AS id, count(*) AS n FROM flag_occurrence GROUP BY flag_id, source_record_id HAVING count(*) > 1',
    );
    const unreadable = await counts('SELECT id, 1 AS n FROM unreadable_report');
    /** @param {Sent} one */
    const isLost = ({ id, kind }) => !kept[kind].has(id);
    return {
      acknowledged: acknowledged.length,
      lost: acknowledged.filter(isLost).length,
      withoutFlag: acknowledged.filter(({ id }) => !flags.has(id)).length,
      double: sent.filter(({ id, kind }) => kept[kind].get(id) !== 1).length - sent.filter(isLost).length,
      doubleRevisions: sent.filter(({ id }) => (revisions.get(id) ?? 1) > 1).length,
      doubleFlags: twice.size,
      unreadable: unreadable.size,
    };
  });
}
