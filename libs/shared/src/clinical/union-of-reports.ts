import { answered, type Answer } from './answer';
import type { BodySite } from './body-levels';
import { SPREAD_LEVELS } from './body-levels';
import type { RedFlagFacts, ReportedFacts } from './facts';
import { asksSymptomAge, countsAsYes } from './questions';
import type { PainWords } from './reported-records';
import type { RedFlagQuestion, Region, SaddleAnswer, Spread, YesNoUnsure } from './vocabulary';
import { RED_FLAG_QUESTIONS } from './vocabulary';

/** Yes/no questions outside the screening ones. */
const WORD_QUESTIONS = ['newOrWorse', 'suddenPop', 'cannotWalk', 'bigBruise'] as const;

const isAnyYes = (answers: readonly Answer<YesNoUnsure>[]): boolean =>
  answers.some((answer) => countsAsYes(answer) === true);

const furthest = (spreads: readonly (Spread | null)[]): Spread | null =>
  spreads.reduce(
    (top, spread) =>
      spread !== null && (top === null || SPREAD_LEVELS[spread] > SPREAD_LEVELS[top]) ? spread : top,
    null,
  );

const distinctSites = (sites: readonly BodySite[]): readonly BodySite[] =>
  sites.filter(
    (site, index) =>
      sites.findIndex((other) => other.region === site.region && other.side === site.side) === index,
  );

/** The most worrying answer wins, and one record's "sore" never speaks for another's silence. */
function worstSaddle(records: readonly PainWords[]): SaddleAnswer | null {
  const answers = records
    .filter((record) => record.sites.some((site) => site.region === 'saddle'))
    .map((record) => answered(record.saddle));
  if (answers.includes('odd')) return 'odd';
  if (answers.includes('unsure')) return 'unsure';
  return answers.length > 0 && answers.every((answer) => answer === 'sore') ? 'sore' : null;
}

/**
 * The words and answers of the rules, out of one record or the union of several.
 * @source design 5, first bullet
 */
export type UnitedWords = Pick<
  ReportedFacts,
  'qualities' | 'sites' | 'spread' | 'saddle' | (typeof WORD_QUESTIONS)[number]
>;

/**
 * The union of what several records of one session said: all words, all places, the furthest point,
 * any yes. Skipped and not asked are no.
 * @source design 5, first bullet
 */
export function uniteWords(records: readonly PainWords[]): UnitedWords {
  return {
    qualities: [...new Set(records.flatMap((record) => record.qualities))],
    sites: distinctSites(records.flatMap((record) => record.sites)),
    spread: furthest(records.map((record) => answered(record.spread))),
    saddle: worstSaddle(records),
    newOrWorse: isAnyYes(records.map((record) => record.newOrWorse)),
    suddenPop: isAnyYes(records.map((record) => record.suddenPop)),
    cannotWalk: isAnyYes(records.map((record) => record.cannotWalk)),
    bigBruise: isAnyYes(records.map((record) => record.bigBruise)),
  };
}

/**
 * Screening answers that come out of a session or a pain report.
 * @source clinical reference 3.7
 */
export type ScreeningFacts = Omit<RedFlagFacts, 'nightPainConstant' | 'weightLoss' | 'cancerNewPain'>;

const FEVER_REGIONS: readonly Region[] = ['low_back', 'buttock'];

type Screened = Pick<PainWords, 'redFlags'>;

/**
 * The screening answers of the union. A cauda-equina yes of unknown age is new: only an explicit
 * "long-standing" makes it so. Fever counts only with a low-back programme, or where the pain is in
 * the low back, the buttock or nowhere.
 * @source clinical reference 3.7, 3.4 U5
 */
export function uniteScreening(
  records: readonly Screened[],
  sites: readonly BodySite[],
  hasLowBackProgramme: boolean,
): ScreeningFacts {
  const isYes = (question: RedFlagQuestion): boolean =>
    isAnyYes(records.map((record) => record.redFlags[question]));
  const caudaEquina = records.filter((record) => asksSymptomAge(record.redFlags));
  const isLongStanding = (record: Screened): boolean =>
    answered(record.redFlags.symptomAge) === 'long-standing';
  const isFeverRelevant =
    hasLowBackProgramme || sites.length === 0 || sites.some((site) => FEVER_REGIONS.includes(site.region));
  return {
    caudaEquinaNew: caudaEquina.some((record) => !isLongStanding(record)),
    caudaEquinaLongStanding: caudaEquina.some(isLongStanding),
    bothLegsNew: isYes('both-legs'),
    legWeaknessNew: isYes('leg-weakness'),
    chest: isYes('chest'),
    feverUnwell: isYes('fever') && isFeverRelevant,
    fell: isYes('fall'),
    suddenSevereBack: isYes('sudden-back'),
    calfSwollen: isYes('calf'),
  };
}

/**
 * Yes/no questions that no record of the union answered, and that therefore count as no.
 * @source design 3 "Answers" ("listed with the verdict")
 */
export function unansweredIn(words: readonly PainWords[], screened: readonly Screened[]): readonly string[] {
  const isSilent = (answers: readonly Answer<YesNoUnsure>[]): boolean =>
    answers.length > 0 && answers.every((answer) => countsAsYes(answer) === null);
  return [
    ...WORD_QUESTIONS.filter((question) => isSilent(words.map((record) => record[question]))),
    ...RED_FLAG_QUESTIONS.filter((question) => isSilent(screened.map((record) => record.redFlags[question]))),
  ];
}
