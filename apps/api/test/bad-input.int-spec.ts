import { type AnyEndpoint, ENDPOINTS, Problem } from '@ischia/shared';
import { type Answer, startApplication, type TestApplication, type Visitor } from './support/application';
import { BROKEN_BODIES } from './support/bad-bodies';
import { lineOf, pathTo, sampleFor } from './support/route-samples';
import { type RowHashes, rowHashes } from './support/row-hashes';
import { type TwoClinics, twoClinics } from './support/two-clinics';
import { wrongBodies } from './support/wrong-bodies';

/** The intake refuses nothing: its faults are in intake-faults.int-spec.ts. Signing in is tried in sign-in.int-spec.ts. */
const WITH_BODY = ENDPOINTS.filter(
  ({ audience, body, intake }) => body !== undefined && intake !== true && audience !== 'public',
);
const BY_NAME = WITH_BODY.map((endpoint) => [lineOf(endpoint), endpoint] as const);

let application: TestApplication;
let clinics: TwoClinics;
let rows: RowHashes;
let people: Record<'physiotherapist' | 'administrator' | 'patient', Visitor>;
let tried = 0;

beforeAll(async () => {
  application = await startApplication({ reportsOf: ['maria', 'tom', 'hana'] });
  clinics = await twoClinics(application);
  rows = await rowHashes(application.database);
  people = {
    physiotherapist: await application.signedIn('physio@demo.example'),
    administrator: await application.signedIn('admin@demo.example'),
    patient: await application.signedIn('patient@demo.example'),
  };
}, 60_000);
afterAll(async () => {
  process.stdout.write(`${tried} wrong bodies to ${WITH_BODY.length} routes\n`);
  await rows.end();
  await application.close();
});

/** Somebody whose role may send this. */
function senderOf({ roles }: AnyEndpoint): Visitor {
  if (roles.includes('patient')) return people.patient;
  return roles.includes('physiotherapist') ? people.physiotherapist : people.administrator;
}

async function send(
  endpoint: AnyEndpoint,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  tried += 1;
  const path = pathTo(endpoint, clinics.maria, sampleFor(endpoint, clinics.maria, true));
  return senderOf(endpoint).send(endpoint.method, path, body, { 'if-match': '"1"', ...headers });
}

const summary = (answer: Answer): string =>
  `${answer.status} ${Problem.safeParse(answer.body).data?.code ?? answer.text.slice(0, 200)}`;

async function expectNothingChanged(work: () => Promise<void>): Promise<void> {
  const before = await rows.now();
  await work();
  expect(await rows.now()).toEqual(before);
}

describe('a body with one fault', () => {
  it.each(BY_NAME)('to %s is refused with 422, says where, and changes no row', async (_name, endpoint) => {
    const right = sampleFor(endpoint, clinics.maria, true).body ?? {};
    await expectNothingChanged(async () => {
      const answers: string[] = [];
      for (const { fault, body } of wrongBodies(right)) {
        const answer = await send(endpoint, body);
        const pointed = (Problem.safeParse(answer.body).data?.errors ?? []).length > 0;
        if (summary(answer) !== '422 validation-failed' || !pointed)
          answers.push(`${fault}: ${summary(answer)}`);
      }
      expect(answers).toEqual([]);
    });
  });

  it('is tried in more than 300 ways', () => {
    const counts = WITH_BODY.map((endpoint) =>
      wrongBodies(sampleFor(endpoint, clinics.maria, true).body ?? {}),
    );
    expect(counts.flat().length).toBeGreaterThan(300);
  });
});

describe('bytes that are no JSON object', () => {
  it.each(BY_NAME)('to %s are refused with 400, 413 or 415 and change no row', async (_name, endpoint) => {
    await expectNothingChanged(async () => {
      const answers: [string, string][] = [];
      for (const [fault, bytes] of BROKEN_BODIES) answers.push([fault, summary(await send(endpoint, bytes))]);
      expect(answers).toEqual(BROKEN_BODIES.map(([fault, , status, code]) => [fault, `${status} ${code}`]));

      expect(summary(await send(endpoint, ''))).toBe('400 malformed-body');
      const right = JSON.stringify(sampleFor(endpoint, clinics.maria, true).body ?? {});
      const large = `{"note":"${'a'.repeat(300_000)}"}`;
      expect(summary(await send(endpoint, large))).toBe('413 body-too-large');
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'application/json; charset=utf-16',
      ])
        expect(summary(await send(endpoint, right, { 'content-type': type }))).toBe('415 unsupported-type');
    });
  });
});
