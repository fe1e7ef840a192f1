import type { OpenEpisodeRequest } from '@ischia/shared';
import { askedCount, SCREEN_QUESTIONS, toRequest, UNASKED } from './screen';

const form = (screen: OpenEpisodeRequest['baselineScreen']): OpenEpisodeRequest => ({
  condition: 'hamstring-strain',
  side: 'R',
  onsetOn: null,
  openedOn: '2026-11-22',
  baselineScreen: screen,
  expectation: {
    knownQualities: [],
    knownSides: null,
    baselineLevel: null,
    usualPeak: null,
    expectationActive: false,
  },
});

describe('baseline screen', () => {
  it('starts with 10 questions, none of them asked', () => {
    expect(SCREEN_QUESTIONS).toHaveLength(10);
    expect(askedCount(UNASKED)).toBe(0);
  });
  it('is absent, not a row of “no”, when nothing was asked', () => {
    expect(toRequest(form(UNASKED)).baselineScreen).toBeNull();
  });
  it('is kept with one answer, the other nine still not asked', () => {
    const sent = toRequest(form({ ...UNASKED, fever: 'no' })).baselineScreen;
    expect(sent).toMatchObject({ fever: 'no', caudaEquina: 'not-asked', weightLoss: 'not-asked' });
  });
});
