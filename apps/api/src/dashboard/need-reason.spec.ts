import { dayInWords, type MetRule } from '@ischia/shared';
import { type Reason, reasonInWords, type ReasonRecord } from './need-reason';

const met = (ruleId: string, inputs: MetRule['inputs'] = []): MetRule => ({
  ruleId,
  title: 'A row',
  source: 'test',
  inputs,
  thresholds: [],
});
const record = (changes: Partial<ReasonRecord> = {}): ReasonRecord => ({
  on: '2026-11-24',
  score: 3,
  painBefore: null,
  qualities: ['sharp'],
  sites: [{ region: 'thigh_mid', side: 'R' }],
  ...changes,
});
const words = (changes: Partial<Reason>): string =>
  reasonInWords({
    severity: 'moderate',
    rules: [met('M1')],
    records: [record()],
    on: '2026-11-25',
    ...changes,
  });

describe('the reason in words', () => {
  it('names the word, the score, the place and the day of the record', () => {
    expect(words({})).toBe('Sharp pain 3/10 in the back of the thigh, right, Tue 24 Nov');
  });

  it('says 0/10 for an answered zero and "no number given" for none', () => {
    const numb = { qualities: ['numbness' as const] };
    expect(words({ rules: [met('M2')], records: [record({ ...numb, score: 0 })] })).toMatch(
      /^A numb or dead feeling 0\/10 in/,
    );
    expect(words({ rules: [met('M2')], records: [record({ ...numb, score: null })] })).toMatch(
      /^A numb or dead feeling, no number given in/,
    );
  });

  it('unites a session and its reports: the highest score, every place, the latest day', () => {
    const records = [
      record({ score: 2, on: '2026-11-23' }),
      record({ score: 5, qualities: ['tingling'], sites: [{ region: 'calf', side: 'R' }] }),
    ];
    expect(words({ severity: 'high', rules: [met('M1'), met('H6')], records })).toBe(
      'Sharp pain and pins and needles 5/10 in the back of the thigh and the calf, right, again within 7 days, Tue 24 Nov',
    );
  });

  it.each([
    [
      'M4',
      [
        { label: 'Pain before', value: '2' },
        { label: 'Pain next morning', value: '5' },
      ],
      'Not settled the next morning, 5/10 after 2/10 before, Tue 24 Nov',
    ],
    ['M4', [{ label: 'Pain before', value: 'not answered' }], 'Not settled the next morning, Tue 24 Nov'],
    [
      'M5',
      [
        { label: 'Mean of worst, this week', value: '5.0' },
        { label: 'Mean of worst, week before', value: '2.3' },
      ],
      'Worst pain of the week up from 2.3 to 5.0, Tue 24 Nov',
    ],
    ['M6', [], 'Stopped early because of pain 3/10, Tue 24 Nov'],
  ])('of %s says what was counted', (ruleId, inputs, sentence) => {
    expect(words({ rules: [met(ruleId, inputs)] })).toBe(sentence);
  });

  it('of an urgent flag repeats the question that was answered yes, never a diagnosis', () => {
    expect(words({ severity: 'urgent', rules: [met('U3')] })).toBe(
      'Said yes to: a leg or foot that is getting weaker, Tue 24 Nov',
    );
  });

  it('of H12 gives the pain before, and of an unreadable report the day on which it came', () => {
    expect(
      words({
        severity: 'high',
        rules: [met('H12')],
        records: [record({ score: null, painBefore: 8, sites: [] })],
      }),
    ).toBe('Could not start, pain before 8/10, Tue 24 Nov');
    expect(words({ severity: 'high', rules: [met('X1')], records: [] })).toBe(
      'A report that could not be read, Wed 25 Nov',
    );
  });
});

describe('a day in words', () => {
  it.each([
    ['2026-11-02', 'Mon 2 Nov'],
    ['2027-01-31', 'Sun 31 Jan'],
  ])('%s is %s', (date, text) => {
    expect(dayInWords(date)).toBe(text);
  });
});
