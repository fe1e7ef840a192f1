import type { RuleId } from './flag-rule';
import { FURTHER_DOWN_PHRASE, QUALITY_PHRASES, SYMPTOM_PHRASES } from './labels.en';
import type { PainQuality } from './vocabulary';

function inWords(phrases: readonly string[]): string {
  const last = phrases[phrases.length - 1];
  if (last === undefined || phrases.length === 1) return last ?? '';
  return `${phrases.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * `{{word}}` of MSG-STOP: the sharp and nerve words that the patient chose; for M7 alone that it is
 * further down.
 * @source clinical reference 3.5
 * @example feltWords(['M1'], ['sharp', 'ache']) === 'sharp pain'
 */
export function feltWords(ruleIds: readonly RuleId[], qualities: readonly PainQuality[]): string {
  if (!ruleIds.includes('M1') && !ruleIds.includes('M2')) return FURTHER_DOWN_PHRASE;
  return inWords(qualities.flatMap((quality) => QUALITY_PHRASES[quality] ?? []));
}

/**
 * `{{symptoms}}` and `{{symptom}}`: what to show or say, by the urgent rows that matched.
 * @returns '' when no urgent row matched
 * @source clinical reference 3.5
 */
export function urgentSymptoms(ruleIds: readonly RuleId[]): string {
  return ruleIds.flatMap((id) => SYMPTOM_PHRASES[id] ?? []).join('; ');
}
