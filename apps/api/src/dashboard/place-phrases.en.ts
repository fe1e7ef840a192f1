import type { Region } from '@ischia/shared';

/** Body sites inside a clinician's sentence: "pain in {{place}}". */
export const PLACE_PHRASES: Readonly<Record<Region, string>> = {
  low_back: 'the low back',
  buttock: 'the buttock',
  groin: 'the groin',
  sit_bone: 'the sit bone',
  thigh_prox: 'the top of the back of the thigh',
  thigh_mid: 'the back of the thigh',
  thigh_dist: 'the back of the thigh near the knee',
  thigh_front: 'the front of the thigh',
  inner_thigh: 'the inner thigh',
  knee: 'the knee',
  calf: 'the calf',
  shin: 'the shin',
  foot: 'the foot',
  saddle: 'the area between the legs',
  other: 'a place that was not on the map',
};
