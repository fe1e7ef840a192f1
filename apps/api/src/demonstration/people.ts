import { contentHash } from '../platform/content-hash';
import type { Row } from '../platform/database/insert';
import type { Calendar } from './calendar';
import { clinicId, staffId } from './clinics';
import { idFor } from './ids';
import { patientId } from './patients';
import type { Story } from './story';

export const episodeId = (story: Story): string => idFor(`${story.key}/episode`);

const NO_FINDINGS = {
  cauda_equina: 'no',
  both_legs: 'no',
  leg_weakness: 'no',
  fever: 'no',
  recent_fall: 'no',
  past_cancer: 'no',
  weight_loss: 'no',
  night_pain: 'no',
  osteoporosis: 'no',
  long_term_steroids: 'no',
} as const;

/** What the clinic recorded before the first session: episode, baseline screen, expectation, visits. */
export function recordTables(story: Story, calendar: Calendar): { table: string; rows: Row[] }[] {
  const keys = { clinic_id: clinicId(story.clinic), patient_id: patientId(story.key) };
  const by = staffId(story.physiotherapist);
  const openedOn = calendar.day(story.openedDaysAgo);
  const ofEpisode = { ...keys, episode_id: episodeId(story) };
  const expectation = story.expectation ?? {};
  return [
    {
      table: 'episode',
      rows: [
        {
          ...keys,
          id: episodeId(story),
          condition: story.condition,
          side: story.side,
          onset_on: calendar.day(story.openedDaysAgo + 14),
          opened_on: openedOn,
          closed_on: story.dischargedDaysAgo === undefined ? null : calendar.day(story.dischargedDaysAgo),
          created_at: `${openedOn}T09:00:00Z`,
          created_by: by,
          content_hash: `\\x${contentHash(story.key).toString('hex')}`,
        },
      ],
    },
    {
      table: 'baseline_screen',
      rows: [
        {
          ...ofEpisode,
          id: idFor(`${story.key}/screen`),
          screened_on: openedOn,
          screened_by: by,
          ...NO_FINDINGS,
          warning_signs_given: true,
        },
      ],
    },
    {
      table: 'symptom_expectation',
      rows: [
        {
          ...ofEpisode,
          id: idFor(`${story.key}/expectation`),
          recorded_at: `${openedOn}T09:00:00Z`,
          recorded_by: by,
          known_qualities: expectation.knownQualities ?? [],
          known_sides: expectation.knownSides ?? null,
          baseline_level: expectation.baselineLevel ?? null,
          usual_peak: expectation.usualPeak ?? null,
          active: expectation.expectationActive === true,
        },
      ],
    },
    {
      table: 'contact',
      rows: (story.metDaysAgo ?? []).map((daysAgo) => ({
        ...keys,
        id: idFor(`${story.key}/contact/${daysAgo}`),
        staff_member_id: by,
        kind: 'visit',
        attended_on: calendar.day(daysAgo),
      })),
    },
  ];
}
