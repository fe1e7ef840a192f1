import type { SinceLastMet } from '@ischia/shared';
import { sinceLines, sinceTitle } from './since-last-met';

const since: SinceLastMet = {
  since: '2026-11-10',
  basis: 'attended-contact',
  sessionsReported: 9,
  sessionsPrescribed: 12,
  painFirst: 5,
  painLast: 0,
  marks: 0,
  worseMornings: 0,
  mostSkipped: null,
};

const words = (part: Partial<SinceLastMet> = {}) =>
  sinceLines({ ...since, ...part }).map((line) => line.words);

describe('since you last met', () => {
  it('says on what it rests', () => {
    expect(sinceTitle(since, '2026-11-22').replaceAll('\u00a0', ' ')).toBe('Since you last met, 10 Nov');
    expect(sinceTitle({ ...since, basis: 'programme-start' }, '2026-11-22')).toMatch(
      /^Since the programme began/,
    );
  });
  it('gives 9 of 12 sessions and pain from 5 to 0', () => {
    expect(words()).toEqual([
      '9 of 12 sessions reported',
      'Pain from 5 to 0 of 10',
      'No sharp or radiating report',
    ]);
  });
  it('does not turn an absent number into 0', () => {
    expect(words({ painFirst: null, painLast: null })).toContain('No pain number reported');
  });
  it('adds worse mornings and what was most often left out', () => {
    expect(
      words({ worseMornings: 1, mostSkipped: { name: 'Glute bridge', done: 2, due: 6 } }).slice(3),
    ).toEqual(['1 worse next morning', 'Most often left out: Glute bridge, done 2 of 6']);
  });
});
