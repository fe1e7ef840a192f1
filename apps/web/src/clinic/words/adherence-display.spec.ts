import { anAdherence } from '../../testing/clinic-factories';
import { adherenceDisplay } from './adherence-display';

const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null;

describe('adherenceDisplay', () => {
  it('says that there is no programme when there is no adherence at all', () => {
    expect(adherenceDisplay(null)).toMatchObject({ kind: 'no-programme', counts: null, percent: null });
  });

  it('says “Nothing was due” and never 0 % when nothing was', () => {
    const shown = adherenceDisplay(
      anAdherence({ expected: 0, n: 0, x: 0, sessionAdherence: null, interval: null, band: 'nothing due' }),
    );
    expect(shown).toMatchObject({ kind: 'nothing-due', counts: null, percent: null, band: null });
    expect(shown.sentence).toBe('Nothing was due');
  });

  it('has not enough data when less than half a session was due', () => {
    const shown = adherenceDisplay(
      anAdherence({
        expected: 0.4286,
        n: 0,
        x: 0,
        sessionAdherence: 0,
        interval: null,
        band: 'not enough data',
      }),
    );
    expect(shown).toMatchObject({ kind: 'not-enough', counts: null, percent: null });
  });

  it('gives 2 of 2 so far without a percent and without a band', () => {
    const shown = adherenceDisplay(
      anAdherence({
        expected: 2,
        n: 2,
        x: 2,
        sessionAdherence: 1,
        interval: [0.342, 1],
        band: 'not enough data',
      }),
    );
    expect(shown).toMatchObject({ kind: 'so-far', percent: null, band: null, sentence: '2 of 2 so far' });
  });

  it('marks 5 of 6 as early and prints its interval', () => {
    const shown = adherenceDisplay(
      anAdherence({
        expected: 6,
        n: 6,
        x: 5,
        sessionAdherence: 0.8333,
        interval: [0.4365, 0.9699],
        band: 'on track',
      }),
    );
    expect(shown).toMatchObject({ kind: 'early', counts: '5/6', band: 'on track' });
    expect(plain(shown.percent)).toBe('83 %');
    expect(plain(shown.interval)).toBe('44–97 %');
    expect(plain(shown.sentence)).toBe(
      '5 of 6 sessions reported in 14 days, 83 %, early, 95 % interval 44–97 %, on track',
    );
  });

  it('gives 9 of 12 as 75 %, and 0 of 12 as 0 %', () => {
    expect(adherenceDisplay(anAdherence())).toMatchObject({ kind: 'full', counts: '9/12', band: 'partly' });
    const none = adherenceDisplay(
      anAdherence({ x: 0, credited: 0, sessionAdherence: 0, interval: [0, 0.2425], band: 'low' }),
    );
    expect(none).toMatchObject({ kind: 'full', counts: '0/12' });
    expect(plain(none.percent)).toBe('0 %');
  });
});
