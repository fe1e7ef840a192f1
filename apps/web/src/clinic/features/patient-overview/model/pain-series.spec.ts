import { addDays, type PatientOverview } from '@ischia/shared';
import { anId } from '../../../../testing/an-id';
import { axisDays, NO_NUMBER_LANE, painSeries } from './pain-series';

const FROM = '2026-03-01';
const days = (values: (number | null)[]): PatientOverview['painDays'] =>
  values.map((value, day) => ({ on: addDays(FROM, day), value, sessions: 0 }));
const mark = (
  day: number,
  score: number | null,
  kind: 'sharp' | 'radiating' = 'sharp',
): PatientOverview['marks'][number] => ({
  recordId: anId(),
  on: addDays(FROM, day),
  kind,
  score,
  words: [kind === 'sharp' ? 'stabbing' : 'shooting'],
  exerciseName: 'Glute bridge',
});

describe('painSeries', () => {
  it('is null without a day', () => {
    expect(painSeries([], [])).toBeNull();
  });

  it('keeps a 0 as a point and leaves out what was not answered', () => {
    const series = painSeries(days([0, null, null, null, 4]), []);
    expect(series?.line.map(({ day, pain }) => [day, pain])).toEqual([
      [0, 0],
      [1, null],
      [4, 4],
    ]);
  });

  it('bridges one silent day and breaks the line at two', () => {
    expect(painSeries(days([3, null, 2]), [])?.line.map(({ pain }) => pain)).toEqual([3, 2]);
    expect(painSeries(days([3, null, null, 2]), [])?.line.map(({ pain }) => pain)).toEqual([3, null, 2]);
  });

  it('keeps one day apart across the change of clocks in New York on 8 March 2026', () => {
    const series = painSeries(days([1, 1, 1, 1, 1, 1, 1, 1, 1]), []);
    expect(series?.line.map(({ day }) => day)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(series?.days).toBe(9);
  });

  it('draws a sharp report without a number in its own lane, never at 0', () => {
    const series = painSeries(days([null, 2]), [mark(0, null), mark(1, 0, 'radiating')]);
    expect(series?.marks.map(({ day, height, kind }) => [day, height, kind])).toEqual([
      [0, NO_NUMBER_LANE, 'sharp'],
      [1, 0, 'radiating'],
    ]);
    expect(series?.hasUnnumbered).toBe(true);
    expect(series?.marks[0]?.label).toContain('stabbing, no number, Glute bridge');
  });

  it('draws two marks of one day both', () => {
    expect(painSeries(days([5]), [mark(0, 5), mark(0, 3)])?.marks).toHaveLength(2);
  });

  it('draws 120 marks at most, the newest, and counts the rest', () => {
    const full = days(Array.from({ length: 90 }, () => 3));
    const many = Array.from({ length: 50 }, (_, index) => mark(index, 3));
    const series = painSeries(full, many);
    expect(series?.marks).toHaveLength(30);
    expect(series?.marks[0]?.day).toBe(20);
    expect(series?.leftOut).toBe(20);
  });
});

describe('axisDays', () => {
  it('ends with the newest day', () => {
    expect(axisDays(42, 6)).toEqual([6, 13, 20, 27, 34, 41]);
    expect(axisDays(1, 6)).toEqual([0]);
    expect(axisDays(3, 0)).toEqual([2]);
  });
});
