import { type OUTCOMES, type PainQuality, type PainSite, type Silence, silenceInWords } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';

/** What a row of `silence` says, with the attempts to reach the patient since; null = no silence is open. */
export type SilenceColumns = {
  id: string;
  since: string;
  openedAt: string;
  on: string;
  urgent: boolean;
  score: number | null;
  qualities: PainQuality[];
  sites: PainSite[];
  attempts: { on: string; by: string | null }[];
};

/** UTC with milliseconds, as every other moment on the wire. */
const moment = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** One value for the open silence `s` of a LEFT JOIN. */
export const SILENCE_AS_JSON = `CASE WHEN s.id IS NOT NULL THEN jsonb_build_object(
  'id', s.id, 'since', ${moment('s.since')}, 'openedAt', ${moment('s.opened_at')}, 'on', s.source_on,
  'urgent', s.urgent, 'score', s.score, 'qualities', s.qualities, 'sites', s.sites,
  'attempts', (SELECT coalesce(jsonb_agg(jsonb_build_object('on', k.tried_on, 'by', m.name)
                               ORDER BY k.tried_on, k.recorded_at), '[]'::jsonb)
               FROM (SELECT * FROM contact k WHERE k.clinic_id = s.clinic_id AND k.patient_id = s.patient_id
                       AND NOT k.reached AND k.recorded_at > s.since ORDER BY k.tried_on DESC LIMIT 50) k
               LEFT JOIN staff_member m ON m.clinic_id = k.clinic_id AND m.id = k.staff_member_id)) END`;

export const silenceFrom = (row: SilenceColumns | null): Silence | null =>
  row === null
    ? null
    : {
        id: row.id,
        words: silenceInWords(row),
        since: row.since,
        openedAt: row.openedAt,
        attempts: row.attempts,
      };

export type OpenSilenceRow = { silence: SilenceColumns };

export const openSilenceOf = (clinicId: string, patientId: string): Statement<OpenSilenceRow> => ({
  name: 'silences.open-of-patient',
  text: `SELECT ${SILENCE_AS_JSON} AS silence FROM silence s
         WHERE s.clinic_id = $1 AND s.patient_id = $2 AND s.ended_at IS NULL`,
  values: [clinicId, patientId],
});

/** What ended a silence: a record of the patient, or a contact that a person recorded, on a flag or by itself. */
export type EndOfSilence =
  | { readonly by: 'record'; readonly id: string; readonly at: Date }
  | { readonly by: 'flag'; readonly id: string; readonly at: Date; readonly staffMemberId: string }
  | {
      readonly by: 'contact';
      readonly id: string;
      readonly at: Date;
      readonly staffMemberId: string;
      readonly on: string;
    };

/**
 * Ends the patient's silence, if there is one, and tells the open inboxes; in the transaction of what ended it. A
 * contact of a day before the last word ends nothing.
 */
export function endSilence(clinicId: string, patientId: string, end: EndOfSilence): Statement {
  return {
    name: 'silences.end',
    text: `WITH ended AS (
             UPDATE silence SET ended_at = $3, ended_by = $4, ended_by_id = $5, ended_by_staff_member_id = $6
             WHERE clinic_id = $1 AND patient_id = $2 AND ended_at IS NULL AND ($7::date IS NULL OR heard_on <= $7)
             RETURNING 1)
           UPDATE clinic_feed SET version = version + 1 WHERE clinic_id = $1 AND EXISTS (SELECT 1 FROM ended)`,
    values: [
      clinicId,
      patientId,
      end.at,
      end.by,
      end.id,
      end.by === 'record' ? null : end.staffMemberId,
      end.by === 'contact' ? end.on : null,
    ],
  };
}

/** Outcomes of a flag that nobody can record without having spoken to the patient. */
export const SPOKEN_TO: readonly (typeof OUTCOMES)[number][] = [
  'contacted-no-change',
  'contacted-advice',
  'red-flag-screen-repeated',
];
