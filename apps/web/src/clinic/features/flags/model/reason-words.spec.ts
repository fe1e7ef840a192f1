import { aFlag, NOW, ZONE } from '../../../../testing/clinic-factories';
import { reasonTitle, recordWords, sinceWords } from './reason-words';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const moment = { now: NOW, timeZone: ZONE };

describe('the words of a flag', () => {
  it('leads with the strongest reason and counts the others', () => {
    const flag = aFlag();
    expect(reasonTitle(flag)).toBe('Sharp pain at any number');
    expect(reasonTitle({ ...flag, rules: [...flag.rules, ...flag.rules] })).toBe(
      'Sharp pain at any number, and 1 more reason',
    );
    expect(reasonTitle({ ...flag, rules: [] })).toBe('A report that could not be read');
  });

  it('gives one time where done, received and raised are the same moment', () => {
    const flag = aFlag();
    expect(recordWords(flag, moment)).toBe('Glute bridge · pain report');
    expect(plain(sinceWords(flag, moment))).toBe('since today 07:52');
  });

  it('tells done from received for a report that arrived late', () => {
    const flag = aFlag();
    const record = { ...flag.record, performedAt: '2026-11-19T18:00:00Z' };
    expect(plain(recordWords({ ...flag, record }, moment))).toBe(
      'Glute bridge · pain report of Thu 19 Nov 18:00 · received today 07:52',
    );
  });

  it('counts how often the same was met', () => {
    const flag = aFlag({ occurrences: 3, raisedAt: '2026-11-20T10:00:00Z' });
    expect(plain(sinceWords(flag, moment))).toBe('since Fri 20 Nov 10:00, met 3 times, last today 07:52');
  });
});
