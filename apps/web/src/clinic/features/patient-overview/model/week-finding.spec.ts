import type { WeekCount } from '@ischia/shared';
import { weekCeiling, weekFinding, weekLabel, weekSummary } from './week-finding';

const week = (prescribed: number, done: number, partly = 0, inProgress = false): WeekCount => ({
  from: '2026-11-09',
  to: '2026-11-15',
  prescribed,
  done,
  partly,
  inProgress,
});

describe('weekly counts', () => {
  it('has nothing to say before the first week', () => {
    expect(weekFinding([])).toBe('No week has begun yet');
    expect(weekCeiling([])).toBe(1);
  });
  it('adds 3 of 3, 2 of 3 and 1 of 2.1429 to 6 of 8.1', () => {
    const weeks = [week(3, 3), week(3, 2, 1), week(2.1429, 1, 0, true)];
    expect(weekFinding(weeks)).toBe('6 of 8.1 sessions reported in 3 weeks');
    expect(weekSummary(weeks)).toBe(
      'All prescribed sessions were reported in 1 of 2 full weeks. 1 session partly done. This week so far: 1 of 2.1. ' +
        'A weekly number is spread over its 7 days: part of a week asks for part of it.',
    );
  });
  it('calls no week full that the programme began in', () => {
    const begun = { ...week(0.7143, 0), from: '2026-11-15' };
    expect(weekSummary([begun, week(5, 5)])).toMatch(
      /^All prescribed sessions were reported in 1 of 1 full week\. A weekly number/,
    );
  });
  it('tells nothing due from nothing done', () => {
    expect(weekFinding([week(0, 0)])).toBe('Nothing was due in 1 week');
    expect(weekFinding([week(0, 2)])).toBe('2 sessions reported, none was due');
    expect(weekFinding([week(3, 0)])).toBe('0 of 3 sessions reported in 1 week');
  });
  it('lets work beyond the prescription rise above its outline', () => {
    expect(weekCeiling([week(3, 4, 1)])).toBe(5);
    expect(weekLabel(week(3, 4, 1))).toBe('4/3');
  });
});
