import { dayInWords } from './day-words.en';
import { QUALITY_PHRASES } from './labels.en';
import { isNeural, isSharp } from './pain-words';
import type { BodySite } from './body-levels';
import type { LocalDate } from './local-date';
import type { PainQuality, Region } from './vocabulary';

/** What the record said after which nobody has heard from the patient. */
export interface SilentRecord {
  readonly on: LocalDate;
  readonly urgent: boolean;
  /** null = no number was given. */
  readonly score: number | null;
  readonly qualities: readonly PainQuality[];
  readonly sites: readonly BodySite[];
}

/** Places in one word for a list; what is between the legs is not named there. @source clinical reference 3.7 */
const PLACES: Readonly<Partial<Record<Region, string>>> = {
  low_back: 'low back',
  buttock: 'buttock',
  groin: 'groin',
  sit_bone: 'sit bone',
  thigh_prox: 'thigh',
  thigh_mid: 'thigh',
  thigh_dist: 'thigh',
  thigh_front: 'thigh',
  inner_thigh: 'thigh',
  knee: 'knee',
  calf: 'calf',
  shin: 'shin',
  foot: 'foot',
};

function saidIn({ urgent, qualities }: SilentRecord): string {
  if (urgent) return 'an urgent answer';
  const phrases = qualities
    .filter((word) => isSharp([word]) || isNeural([word]))
    .flatMap((word) => QUALITY_PHRASES[word] ?? []);
  return phrases.length === 0 ? 'a report' : phrases.join(' and ');
}

/**
 * S1 in words.
 * @source clinical reference 3.6, product N8 ("says so in words")
 * @example "No word since sharp pain on Tue 24 Nov, 3 of 10, thigh"
 */
export function silenceInWords(record: SilentRecord): string {
  const places = [...new Set(record.sites.flatMap((site) => PLACES[site.region] ?? []))];
  return [
    `No word since ${saidIn(record)} on ${dayInWords(record.on)}`,
    record.score === null ? 'no number given' : `${record.score} of 10`,
    ...(places.length === 0 ? [] : [places.join(' and ')]),
  ].join(', ');
}
