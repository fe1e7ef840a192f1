import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { TestDatabase } from './database';

/** null = skipped; undefined = not asked. */
type Score = number | null | undefined;

const stateOf = (score: Score): string =>
  score === undefined ? 'not-asked' : score === null ? 'skipped' : 'answered';
const valueOf = (score: Score): number | null => score ?? null;
const at = (day: string, hour: number): string => `${day}T${String(hour).padStart(2, '0')}:00:00Z`;
const hash = (id: string): Buffer => createHash('sha256').update(id).digest();

export type HandMadeSession = {
  readonly day: string;
  readonly kind?: 'session' | 'not-done';
  readonly completeness: number | null;
  readonly during?: Score;
  readonly after?: Score;
  readonly words?: readonly string[];
  readonly timeSuspect?: boolean;
};

/** Rows as the tables hold them, written past the rules: what the reads make of them is the test. */
export function handMade(database: TestDatabase, clinicId: string, patientId: string) {
  return {
    async session(prescribedSessionId: string, row: HandMadeSession): Promise<string> {
      const id = v7();
      const words = row.words ?? [];
      await database.rows(
        `INSERT INTO session_log (clinic_id, id, patient_id, prescribed_session_id, kind, revision, performed_at,
           performed_offset_minutes, performed_on, time_zone, logged_at, received_at, time_suspect,
           pain_before_state, pain_before, pain_during_state, pain_during, pain_after_state, pain_after,
           effort_state, effort, qualities, completeness, content, content_hash,
           severity, rule_ids, rule_set_version, message_id)
         VALUES ($1, $2, $3, $4, $5, 1, $6, 0, $7, 'Europe/London', $6, $6, $8,
           'not-asked', NULL, $9, $10, $11, $12, 'not-asked', NULL, $13, $14, $15, $16, 'none', '{}', '1', 'MSG-0')`,
        [
          clinicId,
          id,
          patientId,
          prescribedSessionId,
          row.kind ?? 'session',
          at(row.day, 18),
          row.day,
          row.timeSuspect === true,
          stateOf(row.during),
          valueOf(row.during),
          stateOf(row.after),
          valueOf(row.after),
          words,
          row.completeness,
          { qualities: words, sites: [] },
          hash(id),
        ],
      );
      return id;
    },
    async report(row: {
      day: string;
      score: Score;
      words: readonly string[];
      hour?: number;
    }): Promise<string> {
      const id = v7();
      const moment = at(row.day, row.hour ?? 20);
      await database.rows(
        `INSERT INTO pain_report (clinic_id, id, patient_id, performed_at, performed_offset_minutes, performed_on,
           time_zone, logged_at, received_at, time_suspect, score_state, score, qualities, finished, content,
           content_hash, severity, rule_ids, rule_set_version, message_id)
         VALUES ($1, $2, $3, $4, 0, $5, 'Europe/London', $4, $4, false, $6, $7, $8, true, $9, $10, 'none', '{}', '1', 'MSG-0')`,
        [
          clinicId,
          id,
          patientId,
          moment,
          row.day,
          stateOf(row.score),
          valueOf(row.score),
          row.words,
          { qualities: row.words, sites: [{ region: 'thigh_mid', side: 'R' }] },
          hash(id),
        ],
      );
      return id;
    },
    async flag(row: {
      severity: string;
      ruleId: string;
      recordId: string;
      raisedAt: string;
      asExpected?: boolean;
    }): Promise<string> {
      const id = v7();
      await database.rows(
        `INSERT INTO flag (clinic_id, id, patient_id, key, severity, state, as_expected, rule_set_version, rules,
           record_kind, record_id, raised_at, last_at)
         VALUES ($1, $2, $3, $4, $5, 'open', $6, '1', $7, 'pain-report', $8, $9, $9)`,
        [
          clinicId,
          id,
          patientId,
          `TEST:${id}`,
          row.severity,
          row.asExpected === true,
          JSON.stringify([{ ruleId: row.ruleId, title: 'A row', source: 'test', inputs: [] }]),
          row.recordId,
          row.raisedAt,
        ],
      );
      await database.rows(
        `INSERT INTO flag_occurrence (clinic_id, id, patient_id, flag_id, source_record_id, rule_ids, severity, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [clinicId, v7(), patientId, id, row.recordId, [row.ruleId], row.severity, row.raisedAt],
      );
      return id;
    },
  };
}
