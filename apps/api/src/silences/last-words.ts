import { SILENT_AFTER_HOURS, type PainQuality, type PainSite } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';
import { SPOKEN_TO } from './silences';

const HOUR = 3_600_000;
const hoursBefore = (now: Date, hours: number): Date => new Date(now.getTime() - hours * HOUR);
/** A silence that no sweep has noticed for so long is not opened any more. */
const NOTICED_WITHIN_HOURS = 14 * 24;
/** A session's own words may lie further back than the last of them. */
const WORDS_BACK_HOURS = NOTICED_WITHIN_HOURS + 2 * 24;

export type SilentPatient = { patient_id: string };

/** A word after which the given one is not the last: received and entered later, and not of the same session. */
const LATER = `x.clinic_id = $1 AND x.patient_id = w.patient_id AND x.received_at > w.received_at
  AND x.logged_at > w.logged_at`;

/**
 * Patients of whom nothing was received after a record that asks for an answer. More than those that are silent: the
 * rule looks at each under a lock. Only rows of the last two weeks are looked at, through partial indexes.
 */
export const perhapsSilent = (clinicId: string, now: Date): Statement<SilentPatient> => ({
  name: 'silences.perhaps-silent',
  text: `WITH wanted AS (
           SELECT r.patient_id, coalesce(r.session_log_id, r.id) AS source, r.received_at, r.logged_at
           FROM pain_report r
           WHERE r.clinic_id = $1 AND r.answer_wanted AND r.received_at > $2 AND r.received_at <= $3
           UNION ALL
           SELECT l.patient_id, l.id, l.received_at, l.logged_at FROM session_log l
           WHERE l.clinic_id = $1 AND l.answer_wanted AND NOT l.abandoned AND l.received_at > $2 AND l.received_at <= $3)
         SELECT DISTINCT w.patient_id FROM wanted w
         JOIN patient p ON p.clinic_id = $1 AND p.id = w.patient_id AND p.discharged_on IS NULL
         WHERE NOT EXISTS (SELECT 1 FROM silence s
             WHERE s.clinic_id = $1 AND s.patient_id = w.patient_id AND s.source_record_id = w.source)
           AND NOT EXISTS (SELECT 1 FROM pain_report x WHERE ${LATER} AND coalesce(x.session_log_id, x.id) <> w.source)
           AND NOT EXISTS (SELECT 1 FROM session_log x WHERE ${LATER} AND x.id <> w.source AND NOT x.abandoned)
           AND NOT EXISTS (SELECT 1 FROM next_morning x WHERE ${LATER})
           AND NOT EXISTS (SELECT 1 FROM second_morning x WHERE ${LATER})
           AND NOT EXISTS (SELECT 1 FROM unreadable_report x
             WHERE x.clinic_id = $1 AND x.patient_id = w.patient_id AND x.received_at > w.received_at)
           AND NOT EXISTS (SELECT 1 FROM contact k
             WHERE k.clinic_id = $1 AND k.patient_id = w.patient_id AND k.attended_on > w.received_at::date + 1)
           AND NOT EXISTS (SELECT 1 FROM flag f
             JOIN flag_event e ON e.clinic_id = f.clinic_id AND e.flag_id = f.id
               AND e.outcome = ANY($4) AND e.at > w.received_at
             WHERE f.clinic_id = $1 AND f.patient_id = w.patient_id)
         LIMIT 200`,
  values: [clinicId, hoursBefore(now, NOTICED_WITHIN_HOURS), hoursBefore(now, SILENT_AFTER_HOURS), SPOKEN_TO],
});

/** The patient, locked as a report locks them; a flag that is being dealt with is waited for. */
export const lockPatient = (
  clinicId: string,
  patientId: string,
): Statement<{ discharged_on: string | null }> => ({
  name: 'silences.lock-patient',
  text: 'SELECT discharged_on FROM patient WHERE clinic_id = $1 AND id = $2 FOR UPDATE',
  values: [clinicId, patientId],
});

export const lockOpenFlags = (clinicId: string, patientId: string): Statement => ({
  name: 'silences.lock-open-flags',
  text: `SELECT 1 FROM flag WHERE clinic_id = $1 AND patient_id = $2
           AND state IN ('open', 'acknowledged', 'in-progress') ORDER BY id FOR UPDATE`,
  values: [clinicId, patientId],
});

export type WordRow = {
  source_record_id: string;
  received_at: string;
  logged_at: string;
  answer_wanted: boolean;
  offset_minutes: number;
  /** The day of the record, or of its receipt where the phone's clock cannot be believed. */
  on: string;
  urgent: boolean;
  score: number | null;
  qualities: PainQuality[];
  sites: PainSite[];
};

/** Everything that was received from one patient in the last days; a session that time closed is not among it. */
export const lastWordsOf = (clinicId: string, patientId: string, now: Date): Statement<WordRow> => ({
  name: 'silences.last-words',
  text: `SELECT coalesce(r.session_log_id, r.id) AS source_record_id, r.received_at, r.logged_at, r.answer_wanted,
                r.performed_offset_minutes AS offset_minutes,
                CASE WHEN r.time_suspect THEN r.received_at::date ELSE r.performed_on END AS on,
                r.severity = 'urgent' AS urgent, r.score, r.qualities, r.content->'sites' AS sites
         FROM pain_report r WHERE r.clinic_id = $1 AND r.patient_id = $2 AND r.received_at > $3
         UNION ALL
         SELECT l.id, l.received_at, l.logged_at, l.answer_wanted, l.performed_offset_minutes,
                CASE WHEN l.time_suspect THEN l.received_at::date ELSE l.performed_on END,
                l.severity = 'urgent', greatest(l.pain_during, l.pain_after), l.qualities, l.content->'sites'
         FROM session_log l
         WHERE l.clinic_id = $1 AND l.patient_id = $2 AND l.received_at > $3 AND NOT l.abandoned
         UNION ALL
         SELECT m.id, m.received_at, m.logged_at, false, m.performed_offset_minutes, m.performed_on, false, NULL, '{}', '[]'
         FROM (SELECT id, clinic_id, patient_id, received_at, logged_at, performed_offset_minutes, performed_on FROM next_morning
               UNION ALL
               SELECT id, clinic_id, patient_id, received_at, logged_at, performed_offset_minutes, performed_on FROM second_morning) m
         WHERE m.clinic_id = $1 AND m.patient_id = $2 AND m.received_at > $3
         UNION ALL
         SELECT u.id, u.received_at, u.received_at, false, 0, u.received_at::date, false, NULL, '{}', '[]'
         FROM unreadable_report u WHERE u.clinic_id = $1 AND u.patient_id = $2 AND u.received_at > $3
         ORDER BY received_at LIMIT 1000`,
  values: [clinicId, patientId, hoursBefore(now, WORDS_BACK_HOURS)],
});

export type ContactRow = { on: string | null; recorded_at: string | null; reached: boolean };

/** Contacts that people recorded: visits, calls, and flags that were dealt with by speaking to the patient. */
export const recordedContactsOf = (
  clinicId: string,
  patientId: string,
  now: Date,
): Statement<ContactRow> => ({
  name: 'silences.recorded-contacts',
  text: `SELECT coalesce(k.attended_on, k.tried_on) AS on, k.recorded_at, k.attended_on IS NOT NULL AS reached
         FROM contact k
         WHERE k.clinic_id = $1 AND k.patient_id = $2 AND coalesce(k.attended_on, k.tried_on) >= $3::date
         UNION ALL
         SELECT NULL, e.at, true FROM flag f
         JOIN flag_event e ON e.clinic_id = f.clinic_id AND e.flag_id = f.id AND e.outcome = ANY($4)
         WHERE f.clinic_id = $1 AND f.patient_id = $2 AND e.at > $3`,
  values: [clinicId, patientId, hoursBefore(now, WORDS_BACK_HOURS), SPOKEN_TO],
});

export type KnownSilenceRow = { source_record_id: string; ended_at: string | null };

export const silencesOf = (clinicId: string, patientId: string): Statement<KnownSilenceRow> => ({
  name: 'silences.of-patient',
  text: 'SELECT source_record_id, ended_at FROM silence WHERE clinic_id = $1 AND patient_id = $2',
  values: [clinicId, patientId],
});
