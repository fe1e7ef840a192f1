import { addDays, type PatientOverview } from '@ischia/shared';
import { anId } from '../../../../testing/an-id';
import { painFinding, painSummary } from './pain-finding';

const given = (values: (number | null)[], kinds: ('sharp' | 'radiating')[] = []) => ({
  painDays: values.map((value, day) => ({ on: addDays('2026-11-01', day), value, sessions: 1 })),
  marks: kinds.map((kind): PatientOverview['marks'][number] => ({
    recordId: anId(),
    on: '2026-11-01',
    kind,
    score: null,
    words: ['sharp'],
    exerciseName: null,
  })),
  painLimit: 4,
});

describe('painFinding', () => {
  it.each([
    [given([]), 'No pain number reported yet'],
    [given([null, null], ['sharp']), 'No pain number reported yet, 1 sharp report'],
    [given([null, 0, null]), 'One pain number so far: 0 of 10'],
    [given([5, null, 3]), 'Pain from 5 to 3 in 2 days'],
    [given([0, 0]), 'Pain 0 then and now, 1 day apart'],
    [given([5, 3], ['radiating', 'radiating']), 'Pain from 5 to 3 in 1 day, 2 radiating reports'],
    [given([5, 3], ['sharp', 'radiating']), 'Pain from 5 to 3 in 1 day, 2 sharp or radiating'],
  ])('case %#', (overview, words) => {
    expect(painFinding(overview)).toBe(words);
    expect(words.split(' ').length).toBeLessThanOrEqual(12);
  });
});

describe('painSummary', () => {
  it('counts reported days and days above the limit, 4 itself not being above', () => {
    expect(painSummary(given([0, null, 4, 5]))).toBe(
      '3 of 4 days have a pain number, lowest 0, highest 5 of 10. 1 day above the limit of 4. No sharp or radiating report.',
    );
  });
  it('says that no day has a number rather than giving 0', () => {
    expect(painSummary({ ...given([null, null]), painLimit: null })).toBe(
      'No day of 2 has a pain number. No sharp or radiating report.',
    );
  });
});
