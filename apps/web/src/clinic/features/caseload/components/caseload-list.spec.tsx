import { screen, within } from '@testing-library/react';
import { aCaseload, aCaseloadRow, noAnswers } from '../../../../testing/clinic-factories';
import { renderClinic } from '../../../../testing/render-clinic';
import { CaseloadList } from './caseload-list';

const maria = aCaseloadRow({
  displayName: 'Maria Lopes',
  reason: { group: 'review', words: 'Sharp pain, 3 of 10, today', since: null, flagId: null },
  openFlags: { urgent: 0, high: 0, moderate: 1, asExpected: 0 },
  painValues: [...noAnswers().slice(1), 3],
  painMarks: [27],
});
const tom = aCaseloadRow({ displayName: 'Tom Reed', adherence: null, programme: null, lastLoggedOn: null });
const draw = (typed: string, rows = [maria, tom]) =>
  renderClinic(
    <CaseloadList
      caseload={aCaseload({ rows })}
      of="mine"
      typed={typed}
      onClear={() => undefined}
      addPatient={<a href="/patients/new">New patient</a>}
    />,
  );

describe('CaseloadList', () => {
  it('is a table in the server’s order, with reason, counts, sparkline summary and flags in words', async () => {
    await draw('');
    const [, first, second] = screen.getAllByRole('row');
    const row = within(first as HTMLElement);
    expect(row.getByRole('rowheader').textContent).toMatch(/^Maria Lopes/);
    expect(row.getByText('Sharp pain, 3 of 10, today')).toBeTruthy();
    expect(row.getByText(/^9 of 12 sessions reported in 14 days/)).toBeTruthy();
    expect(row.getByRole('img').getAttribute('aria-label')).toBe(
      'Pain, 28 days: one report, 3 of 10, 1 day with sharp or radiating pain',
    );
    expect(row.getByText('to review')).toBeTruthy();
    expect(within(second as HTMLElement).getAllByText('No programme yet')).toHaveLength(2);
  });

  it('opens the patient by a click anywhere in the row', async () => {
    const { user } = await draw('');
    await user.click(screen.getByText('Sharp pain, 3 of 10, today'));
    expect(await screen.findByRole('heading', { name: 'The patient’s page' })).toBeTruthy();
  });

  it('names what was typed when nobody matches, and differs from a list without patients', async () => {
    await draw('zzz');
    expect(screen.getByText('Nobody here is called “zzz”')).toBeTruthy();
    await draw('', []);
    expect(screen.getByText('No patients yet')).toBeTruthy();
  });
});
