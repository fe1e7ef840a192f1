import type { BaselineScreenRequest, OpenEpisodeRequest } from '@ischia/shared';

export type ScreenQuestion = Exclude<keyof BaselineScreenRequest, 'warningSignsGiven' | 'note'>;

/** The baseline screen for serious disease, in a clinician’s words. Clinical reference 3.7. */
export const SCREEN_QUESTIONS: readonly { id: ScreenQuestion; words: string; hint?: string }[] = [
  {
    id: 'caudaEquina',
    words: 'Numbness between the legs, or new trouble with bladder, bowel or sex',
    hint: 'Cauda equina',
  },
  { id: 'bothLegs', words: 'Numbness, weakness or shooting pain in both legs' },
  { id: 'legWeakness', words: 'New or growing leg or foot weakness' },
  { id: 'fever', words: 'Fever, shivers or feeling very unwell' },
  { id: 'recentFall', words: 'A recent fall or accident' },
  { id: 'pastCancer', words: 'Cancer in the past' },
  { id: 'weightLoss', words: 'Weight loss without trying' },
  { id: 'nightPain', words: 'Constant pain at night that no position eases' },
  { id: 'osteoporosis', words: 'Bone thinning (osteoporosis)' },
  { id: 'longTermSteroids', words: 'Long-term steroids' },
];

/** Every question starts as not asked; nobody has said no. */
export const UNASKED: BaselineScreenRequest = {
  caudaEquina: 'not-asked',
  bothLegs: 'not-asked',
  legWeakness: 'not-asked',
  fever: 'not-asked',
  recentFall: 'not-asked',
  pastCancer: 'not-asked',
  weightLoss: 'not-asked',
  nightPain: 'not-asked',
  osteoporosis: 'not-asked',
  longTermSteroids: 'not-asked',
  warningSignsGiven: false,
  note: null,
};

export function askedCount(screen: BaselineScreenRequest): number {
  return SCREEN_QUESTIONS.filter(({ id }) => screen[id] !== 'not-asked').length;
}

/** A screen in which nothing was asked is no screen: it is sent as absent. */
export function toRequest(form: OpenEpisodeRequest): OpenEpisodeRequest {
  const { baselineScreen } = form;
  if (baselineScreen === null) return form;
  const empty =
    askedCount(baselineScreen) === 0 && !baselineScreen.warningSignsGiven && baselineScreen.note === null;
  return empty ? { ...form, baselineScreen: null } : form;
}
