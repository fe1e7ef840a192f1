import type { BaselineScreenRequest, OpenEpisodeRequest, SymptomExpectationRequest } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';
import { insertInto } from '../platform/database/insert';
import { newId } from '../platform/ids';
import { SCREEN_COLUMNS } from './episodes';

/** Who writes which episode of whom, and when. */
export type Opening = {
  readonly clinicId: string;
  readonly patientId: string;
  readonly episodeId: string;
  readonly staffMemberId: string;
  readonly at: string;
};

const keys = ({ clinicId, patientId }: Opening): { clinic_id: string; patient_id: string } => ({
  clinic_id: clinicId,
  patient_id: patientId,
});

export function insertEpisode(opening: Opening, body: OpenEpisodeRequest, hash: Buffer): Statement {
  return insertInto('episode', {
    ...keys(opening),
    id: opening.episodeId,
    condition: body.condition,
    side: body.side,
    onset_on: body.onsetOn,
    opened_on: body.openedOn,
    created_at: opening.at,
    created_by: opening.staffMemberId,
    content_hash: hash,
  });
}

export function insertScreen(opening: Opening, screen: BaselineScreenRequest, screenedOn: string): Statement {
  const answers = Object.entries(SCREEN_COLUMNS).map(([question, column]) => [
    column,
    screen[question as keyof typeof SCREEN_COLUMNS],
  ]);
  return insertInto('baseline_screen', {
    ...keys(opening),
    id: newId(),
    episode_id: opening.episodeId,
    screened_on: screenedOn,
    screened_by: opening.staffMemberId,
    ...Object.fromEntries(answers),
    warning_signs_given: screen.warningSignsGiven,
    note: screen.note,
  });
}

/** @param endsOn the first day on which a usual peak no longer holds; null = none was recorded */
export function insertExpectation(
  opening: Opening,
  expectation: SymptomExpectationRequest,
  endsOn: string | null,
): Statement {
  return insertInto('symptom_expectation', {
    ...keys(opening),
    id: newId(),
    episode_id: opening.episodeId,
    recorded_at: opening.at,
    recorded_by: opening.staffMemberId,
    known_qualities: expectation.knownQualities,
    known_sides: expectation.knownSides,
    baseline_level: expectation.baselineLevel,
    usual_peak: expectation.usualPeak,
    active: expectation.expectationActive,
    ends_on: endsOn,
  });
}
