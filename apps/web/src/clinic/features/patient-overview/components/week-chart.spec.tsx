import { screen, within } from '@testing-library/react';
import { TODAY } from '../../../../testing/clinic-factories';
import { renderClinic } from '../../../../testing/render-clinic';
import { WeekChart } from './week-chart';

const weeks = [
  { from: '2026-11-09', to: '2026-11-15', prescribed: 3, done: 2, partly: 1, inProgress: false },
  { from: '2026-11-16', to: '2026-11-22', prescribed: 3, done: 0, partly: 0, inProgress: true },
];

describe('WeekChart', () => {
  it('has a finding, a named picture, a summary, and a table that says the same', async () => {
    const { user } = await renderClinic(<WeekChart weeks={weeks} today={TODAY} />);
    expect(screen.getByRole('heading', { name: '2 of 6 sessions reported in 2 weeks' })).toBeTruthy();
    expect(
      screen.getByRole('img', { name: /^Bar chart. Sessions reported against prescribed/ }),
    ).toBeTruthy();
    expect(screen.getByText(/1 session partly done. This week so far: 0 of 3./)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Table' }));
    expect(screen.queryByRole('img')).toBeNull();
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows[1]?.textContent).toMatch(/in progress\)300$/);
    expect(rows[2]?.textContent).toMatch(/321$/);
  });

  it('is words, not an empty axis, before the first week', async () => {
    await renderClinic(<WeekChart weeks={[]} today={TODAY} />);
    expect(screen.getByText('No week has begun yet')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });
});
