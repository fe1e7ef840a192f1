import { abandonedAt } from './abandonment';

describe('abandonedAt', () => {
  it('is 12 hours after the last report was received, across the night on which the clocks change too', () => {
    expect(abandonedAt(new Date('2026-10-24T20:30:00+01:00'))).toEqual(new Date('2026-10-25T07:30:00Z'));
  });
});
