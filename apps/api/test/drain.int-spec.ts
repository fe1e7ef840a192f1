import { once } from 'node:events';
import { connect } from 'node:net';
import { clinicId } from '../src/demonstration/clinics';
import { patientId } from '../src/demonstration/patients';
import { startApplication } from './support/application';
import { whileLocked } from './support/row-lock';

/** Without the end of a drain, a connection would be waited for until its minute is over. */
const SOON = 5000;

it('answers what is under way when it is told to end, and does not wait for connections on which nothing was asked', async () => {
  const application = await startApplication();
  const { app, database, origin } = application;
  const kate = await application.signedIn('physio@demo.example');
  const { port } = new URL(origin);
  const unused = connect(Number(port), '127.0.0.1');
  await once(unused, 'connect');
  const isClosed = once(unused, 'close');
  const maria = patientId('maria');
  const begun = performance.now();
  const [answer] = await whileLocked(
    database,
    clinicId('harbour'),
    `SELECT 1 FROM patient WHERE id = '${maria}'`,
    async () => {
      const correction = kate.patch(`/patients/${maria}`, { phone: '020 7946 0000' }, '"1"');
      await new Promise((resolve) => setTimeout(resolve, 75));
      return Promise.all([correction, app.close()]);
    },
  );
  expect(answer.status).toBe(200);
  await isClosed;
  expect(performance.now() - begun).toBeLessThan(SOON);
  await database.drop();
}, 90_000);
