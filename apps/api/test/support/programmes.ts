import { v7 } from 'uuid';
import type { Visitor } from './application';
import type { TestDatabase } from './database';
import { daysFromNow } from './test-clock';

type Content = Record<string, unknown>;

/** The calendar day in London so many days from now, as the demonstration clinic sees it. */
export function londonDay(days: number): string {
  return daysFromNow(days).toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
}

export async function exerciseIds(database: TestDatabase, clinicName: string): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(
    `SELECT e.id FROM exercise e JOIN clinic c USING (clinic_id) WHERE c.name LIKE $1 ORDER BY e.position`,
    [`${clinicName}%`],
  );
  return rows.map((row) => row.id);
}

export const DOSE = {
  sets: 3,
  repetitions: 10,
  holdSeconds: null,
  minutes: null,
  loadKg: 2.5,
  restSeconds: 0,
  tempo: null,
  perSide: false,
} as const;

export const NO_FINDINGS = {
  caudaEquina: 'no',
  bothLegs: 'no',
  legWeakness: 'no',
  fever: 'no',
  recentFall: 'no',
  pastCancer: 'no',
  weightLoss: 'no',
  nightPain: 'no',
  osteoporosis: 'no',
  longTermSteroids: 'no',
  warningSignsGiven: true,
  note: null,
} as const;

export const anEpisode = (changes: Content = {}): Content => ({
  condition: 'hamstring-strain',
  side: 'R',
  onsetOn: londonDay(-9),
  openedOn: londonDay(-2),
  baselineScreen: NO_FINDINGS,
  expectation: {
    knownQualities: [],
    knownSides: null,
    baselineLevel: null,
    usualPeak: null,
    expectationActive: false,
  },
  ...changes,
});

export const aPrescribedExercise = (exerciseId: string | undefined, changes: Content = {}): Content => ({
  id: v7(),
  exerciseId,
  dose: DOSE,
  optional: false,
  easierExerciseId: null,
  holdTogether: [],
  ...changes,
});

/** One session with these exercises. */
export const aSession = (exercises: Content[], changes: Content = {}): Content => ({
  id: v7(),
  seriesId: v7(),
  name: 'Strength',
  schedule: { type: 'quota', perWeek: 5 },
  exercises,
  ...changes,
});

export const aVersion = (exercises: Content[], changes: Content = {}): Content => ({
  versionId: v7(),
  phaseName: 'Protect and reload',
  validFrom: londonDay(0),
  painLimit: 4,
  sessions: [aSession(exercises)],
  ...changes,
});

export const aProgramme = (episodeId: string, exercises: Content[], changes: Content = {}): Content => ({
  episodeId,
  templateId: null,
  name: 'Hamstring strength after strain',
  outline: '',
  screenMissingReason: null,
  ...aVersion(exercises),
  ...changes,
});

export type Case = { readonly patient: string; readonly episode: string };
export type AssignedCase = Case & { readonly programme: string; readonly version: string };

/** A new patient of this physiotherapist with an open episode. */
export async function openCase(
  physio: Visitor,
  changes: Content = {},
  patient: string = v7(),
): Promise<Case> {
  const episode = v7();
  const body = { id: patient, givenName: 'Ida', familyName: 'Bell', birthDate: '1980-02-29', phone: null };
  const answers = [
    await physio.post('/patients', body),
    await physio.put(`/patients/${patient}/episodes/${episode}`, anEpisode(changes)),
  ];
  for (const answer of answers) if (answer.status !== 201) throw new Error(answer.text);
  return { patient, episode };
}

/** The same with a programme of one exercise from this day on. */
export async function assignCase(
  physio: Visitor,
  exerciseId: string | undefined,
  validFrom: string,
): Promise<AssignedCase> {
  const found = await openCase(physio);
  const programme = v7();
  const body = aProgramme(found.episode, [aPrescribedExercise(exerciseId)], { validFrom });
  const answer = await physio.put(`/patients/${found.patient}/programmes/${programme}`, body);
  if (answer.status !== 201) throw new Error(answer.text);
  return { ...found, programme, version: String(body['versionId']) };
}
