import type { BodySite } from '../body-levels';
import type { SessionFacts } from '../facts';
import type { PainQuality, RecordKind, Region, SaddleAnswer, Side, Spread } from '../vocabulary';
import type { Morning } from '../vocabulary';

/** Field names of the case file; every case overrides the file's `defaults`. */
export interface CaseInput {
  kind: 'session' | 'pain_log' | 'not_done' | 'check';
  qualities: PainQuality[];
  pre: number | null;
  during: number | null;
  post: number | null;
  morning: Morning | null;
  next_morning: number | null;
  second_morning: Morning | null;
  worst24: number | null;
  stopped_early: boolean;
  regions: Region[];
  sides: Side[];
  spread: Spread | null;
  saddle_answer: SaddleAnswer | null;
  new_or_worse: boolean;
  sudden_pop: boolean;
  cannot_walk: boolean;
  big_bruise: boolean;
  known_qualities: PainQuality[];
  known_sides: Side[] | null;
  baseline_level: number;
  expectation_active: boolean;
  usual_peak: number | null;
  pain_limit: number;
  new_or_raised_21d: boolean;
  ces: boolean;
  ces_longstanding: boolean;
  ces_documented: boolean;
  bilateral_leg_new: boolean;
  leg_weakness_new: boolean;
  chest: boolean;
  fever_unwell: boolean;
  fell: boolean;
  bone_risk: boolean;
  sudden_severe_back: boolean;
  calf_dvt: boolean;
  night_constant: boolean;
  weight_loss: boolean;
  cancer_new_pain: boolean;
  prior7_sharp_neuro: number;
  prior7_m4: number;
  prior7_m8: number;
  wk_mean_now: number | null;
  wk_mean_prev: number | null;
  wk_n_now: number;
  wk_n_prev: number;
}

/** One worked case of the decision table. */
export interface FlagCase {
  id: string;
  title: string;
  input: Partial<CaseInput>;
  expect: {
    severity: 'none' | 'info' | 'moderate' | 'high' | 'urgent';
    action: 'emergency' | 'same_day' | null;
    asExpected: boolean;
    rules: string[];
    message: string;
  };
}

/** The case file as it lies on disk. */
export interface FlagCaseFile {
  ruleSet: string;
  defaults: CaseInput;
  groups: Record<string, PainQuality[]>;
  ordinary_work: PainQuality[];
  distal_level: Partial<Record<Region, number>>;
  spread_level: Record<Spread, number>;
  cases: FlagCase[];
}

const KINDS: Record<CaseInput['kind'], RecordKind> = {
  session: 'session',
  pain_log: 'pain-log',
  not_done: 'not-done',
  check: 'check',
};

/** Lists of one length are pairs; else every region was given on every side. */
function sitesOf(regions: Region[], sides: Side[]): BodySite[] {
  if (regions.length === sides.length) {
    return regions.map((region, index) => ({ region, side: sides[index] ?? 'C' }));
  }
  return regions.flatMap((region) => sides.map((side) => ({ region, side })));
}

/** The facts of one case in this project's words. */
export function factsOfCase(file: FlagCaseFile, flagCase: FlagCase): SessionFacts {
  const input = { ...file.defaults, ...flagCase.input };
  return {
    kind: KINDS[input.kind],
    painBefore: input.pre,
    painDuring: input.during,
    painAfter: input.post,
    morning: input.morning,
    nextMorning: input.next_morning,
    secondMorning: input.second_morning,
    worst24: input.worst24,
    qualities: input.qualities,
    sites: sitesOf(input.regions, input.sides),
    spread: input.spread,
    saddle: input.saddle_answer,
    newOrWorse: input.new_or_worse,
    suddenPop: input.sudden_pop,
    cannotWalk: input.cannot_walk,
    bigBruise: input.big_bruise,
    stoppedForPain: input.stopped_early,
    caudaEquinaNew: input.ces,
    caudaEquinaLongStanding: input.ces_longstanding,
    bothLegsNew: input.bilateral_leg_new,
    legWeaknessNew: input.leg_weakness_new,
    chest: input.chest,
    feverUnwell: input.fever_unwell,
    fell: input.fell,
    suddenSevereBack: input.sudden_severe_back,
    calfSwollen: input.calf_dvt,
    nightPainConstant: input.night_constant,
    weightLoss: input.weight_loss,
    cancerNewPain: input.cancer_new_pain,
    knownQualities: input.known_qualities,
    knownSides: input.known_sides,
    baselineLevel: input.baseline_level,
    expectationActive: input.expectation_active,
    usualPeak: input.usual_peak,
    painLimit: input.pain_limit,
    boneRisk: input.bone_risk,
    caudaEquinaDocumented: input.ces_documented,
    isWorkNewOrRaised: input.new_or_raised_21d,
    earlierSharpOrNeural: input.prior7_sharp_neuro,
    earlierUnsettledMornings: input.prior7_m4,
    earlierSevere: input.prior7_m8,
    weekMean: input.wk_mean_now,
    weekBeforeMean: input.wk_mean_prev,
    weekValues: input.wk_n_now,
    weekBeforeValues: input.wk_n_prev,
    unansweredQuestions: [],
  };
}
