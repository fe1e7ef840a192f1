import { ENDPOINTS } from '@ischia/shared';
import { startApplication, type TestApplication } from './support/application';
import { sampleFor } from './support/route-samples';
import { CASES } from './support/route-cases';
import { RouteWalk, type Walked } from './support/route-walk';
import { type TwoClinics, twoClinics } from './support/two-clinics';
import { openSecondWall } from './support/walls';

const MINUTES = 60_000;
let application: TestApplication;
let clinics: TwoClinics;
let walk: RouteWalk;
let withBothWalls: readonly Walked[] = [];

beforeEach(async () => {
  application = await startApplication({ reportsOf: ['maria', 'tom', 'hana'] });
  clinics = await twoClinics(application);
  walk = await RouteWalk.of(application, clinics);
}, MINUTES);
afterEach(async () => {
  await walk.end();
  await application.close();
});

it(
  'answers every route for everybody as the contract says, shows nothing foreign and changes nothing foreign',
  async () => {
    for (const endpoint of ENDPOINTS) expect(sampleFor(endpoint, clinics.maria, true)).toBeDefined();
    await walk.run();
    expect(walk.faults).toEqual([]);
    expect(walk.walked).toHaveLength(ENDPOINTS.length * CASES.length);
    withBothWalls = walk.walked;
  },
  4 * MINUTES,
);

it(
  'answers the same to whoever comes with foreign ids when the second wall is down: the first one holds alone',
  async () => {
    await openSecondWall(application.database);
    const foreign = CASES.filter(({ relation }) => relation === 'foreign');
    await walk.run(foreign);
    expect(walk.faults).toEqual([]);
    const titles = new Set(foreign.map(({ title }) => title));
    expect(walk.walked).toEqual(withBothWalls.filter(({ title }) => titles.has(title)));
  },
  4 * MINUTES,
);
