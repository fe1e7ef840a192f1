import { v7 } from 'uuid';
import { startApplication, type TestApplication } from './support/application';
import { testClock } from './support/test-clock';

let application: TestApplication;
beforeAll(async () => {
  application = await startApplication();
});
afterAll(() => application.close());

const aNotice = (changes: object = {}): object => ({
  recordId: v7(),
  messageId: 'MSG-STOP',
  locale: 'en',
  words: 'Stop this exercise for now.',
  shownAt: testClock.now().toISOString(),
  readAt: null,
  ...changes,
});

describe('PUT /portal/notices-shown/{id}', () => {
  it('keeps the words once, and the first time that they were read', async () => {
    const maria = await application.signedIn('patient@demo.example');
    const id = v7();
    const notice = aNotice();
    const statuses = [];
    for (const readAt of [null, '2026-03-02T10:00:00.000Z', '2026-03-02T11:00:00.000Z']) {
      statuses.push((await maria.put(`/portal/notices-shown/${id}`, { ...notice, readAt })).status);
    }
    expect(statuses).toEqual([201, 200, 200]);
    const rows = await application.database.rows<{ read_at: Date }>(
      'SELECT read_at FROM notice_shown WHERE id = $1',
      [id],
    );
    expect(rows.map((row) => row.read_at.toISOString())).toEqual(['2026-03-02T10:00:00.000Z']);
  });

  it('answers other words under the same id, and another patient’s id, with 409 and changes nothing', async () => {
    const maria = await application.signedIn('patient@demo.example');
    const tom = await application.signedIn('patient2@demo.example');
    const id = v7();
    await maria.put(`/portal/notices-shown/${id}`, aNotice());
    const other = await maria.put(`/portal/notices-shown/${id}`, aNotice({ words: 'You can go on.' }));
    const foreign = await tom.put(
      `/portal/notices-shown/${id}`,
      aNotice({ readAt: testClock.now().toISOString() }),
    );
    expect([other.status, foreign.status]).toEqual([409, 409]);
    const rows = await application.database.rows('SELECT words, read_at FROM notice_shown WHERE id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ words: 'Stop this exercise for now.', read_at: null }]);
  });
});
