import { addDays, type PainMark } from '@ischia/shared';
import { screen, waitFor, within } from '@testing-library/react';
import { anId } from '../../../../testing/an-id';
import { anOverview, TODAY } from '../../../../testing/clinic-factories';
import { renderClinic } from '../../../../testing/render-clinic';
import { PainChart } from './pain-chart';

const values = [4, null, null, null, 0, 3];
const painDays = values.map((value, day) => ({
  on: addDays(TODAY, day - 5),
  value,
  sessions: value === null ? 0 : 1,
}));
const mark = (part: Partial<PainMark>): PainMark => ({
  recordId: anId(),
  on: TODAY,
  kind: 'sharp',
  score: 3,
  words: ['sharp'],
  exerciseName: 'Glute bridge',
  ...part,
});
const overview = anOverview({
  painDays,
  marks: [
    mark({}),
    mark({ score: null, words: ['stabbing'] }),
    mark({ kind: 'radiating', words: ['shooting'] }),
  ],
});

describe('PainChart', () => {
  it('draws every sharp report as a diamond and every radiating one as a triangle, also without a number', async () => {
    const { container } = await renderClinic(<PainChart overview={overview} />);
    await waitFor(() => expect(container.querySelectorAll('.recharts-wrapper .mark-sharp')).toHaveLength(2));
    expect(container.querySelectorAll('.recharts-wrapper .mark-radiating')).toHaveLength(1);
    const chart = container.querySelector('.recharts-surface');
    expect(chart?.getAttribute('aria-label')).toMatch(
      /^Line chart. Highest pain of each of the patient’s own days/,
    );
    expect(container.querySelectorAll('.recharts-line-dot')).toHaveLength(3);
    expect(screen.getByText('no number given')).toBeTruthy();
  });

  it('says the same in a table: 0 as 0, a silent day as not answered', async () => {
    const { user } = await renderClinic(<PainChart overview={overview} />);
    await user.click(screen.getByRole('radio', { name: 'Table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell')[0]?.textContent)).toEqual([
      '3 of 10',
      '0 of 10',
      'not answered',
      'not answered',
      'not answered',
      '4 of 10',
    ]);
    expect(rows[0]?.textContent).toContain('Stabbing, no number, Glute bridge');
  });

  it('is words without an axis when nothing was ever answered', async () => {
    const { container } = await renderClinic(<PainChart overview={anOverview()} />);
    expect(screen.getByText('No pain reported yet')).toBeTruthy();
    expect(container.querySelector('svg')).toBeNull();
  });
});
