import { screen, within } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { anId } from '../../../../testing/an-id';
import { aClinicSettings } from '../../../../testing/admin-factories';
import { renderClinic } from '../../../../testing/render-clinic';
import { ServerAnswers } from '../../../../testing/server-answers';
import { ClinicSettingsForm } from './clinic-settings-form';

/** The same form drawn again with what a refetch brought. */
function Successive({ one, other }: { one: ReactNode; other: ReactNode }) {
  const [isNext, setNext] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setNext(true)}>
        Next
      </button>
      {isNext ? other : one}
    </>
  );
}

const save = (): HTMLElement => screen.getByRole('button', { name: 'Save' });
const NOTHING = {
  phone: null,
  sameDayNumber: null,
  urgentPlace: null,
  emergencyNumber: null,
  emergencyPlace: null,
  dutyPerson: null,
};

describe('ClinicSettingsForm', () => {
  it('says in words what a closed portal waits for, and that an open one is open', async () => {
    const missing = ['phone', 'emergencyPlace', 'dutyStaffMemberId'] as const;
    await renderClinic(<ClinicSettingsForm settings={aClinicSettings({ missing: [...missing] })} />);
    const notice = screen.getByText(/portal is closed until/).closest('div') as HTMLElement;
    expect(
      within(notice)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['the clinic’s telephone number', 'the emergency place', 'a duty person']);
    document.body.innerHTML = '';
    await renderClinic(<ClinicSettingsForm settings={aClinicSettings()} />);
    expect(screen.getByText(/portal is open/)).toBeTruthy();
  });

  it('sends what was changed and nothing else, with the revision it was filled from', async () => {
    const before = aClinicSettings({ ...NOTHING, missing: ['phone'] });
    const after = aClinicSettings({ revision: 4 });
    const server = new ServerAnswers().on('PATCH /clinic', () => after);
    const { user } = await renderClinic(<ClinicSettingsForm settings={before} />);
    await user.type(screen.getByLabelText('Clinic’s telephone'), ' 020 7946 0123 ');
    await user.click(screen.getByRole('button', { name: 'Add hours on Saturday' }));
    await user.click(screen.getByRole('button', { name: 'Remove Monday' }));
    await user.click(save());
    await screen.findByText('Saved.');
    const day = [{ opens: '08:00', closes: '18:00' }];
    expect(server.sent('PATCH /clinic')).toEqual([
      { opening: [[], day, day, day, day, day, []], phone: '020 7946 0123' },
    ]);
    expect(screen.getByText(/portal is open/)).toBeTruthy();
    await user.click(save());
    await screen.findByText('Nothing was changed.');
    expect(server.sent('PATCH /clinic')).toHaveLength(1);
  });

  it('says what is wrong beside a number and a day, and sends nothing', async () => {
    const server = new ServerAnswers();
    const { user } = await renderClinic(<ClinicSettingsForm settings={aClinicSettings()} />);
    await user.clear(screen.getByLabelText('Emergency number'));
    await user.type(screen.getByLabelText('Emergency number'), 'call us');
    await user.click(screen.getByRole('button', { name: 'Add hours on Monday' }));
    await user.click(save());
    expect(await screen.findByText(/^Enter a number to dial/)).toBeTruthy();
    const monday = screen.getByRole('group', { name: 'Monday' });
    expect(within(monday).getByRole('alert').textContent).toMatch(/^Enter an opening and a closing time/);
    expect(server.calls).toEqual([]);
  });

  it('refuses a week without hours', async () => {
    const server = new ServerAnswers();
    const { user } = await renderClinic(<ClinicSettingsForm settings={aClinicSettings()} />);
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
      await user.click(screen.getByRole('button', { name: `Remove ${day}` }));
    await user.click(save());
    expect(await screen.findByText('Enter hours for one day at least')).toBeTruthy();
    expect(server.calls).toEqual([]);
  });

  it('adds and removes holidays, each once, in order', async () => {
    const server = new ServerAnswers().on('PATCH /clinic', () => aClinicSettings({ revision: 4 }));
    const { user } = await renderClinic(<ClinicSettingsForm settings={aClinicSettings()} />);
    const add = async (day: string): Promise<void> => {
      await user.clear(screen.getByLabelText('Another holiday'));
      await user.type(screen.getByLabelText('Another holiday'), day);
      await user.click(screen.getByRole('button', { name: 'Add this day' }));
    };
    await add('2026-12-25');
    expect(screen.getByText('This day is in the list already')).toBeTruthy();
    await add('2026-12-24');
    await add('2027-01-01');
    await user.click(screen.getByRole('button', { name: /Remove Fri.25.Dec.2026/ }));
    await user.click(save());
    await screen.findByText('Saved.');
    expect(server.sent('PATCH /clinic')).toEqual([{ holidays: ['2026-12-24', '2027-01-01'] }]);
  });

  it('keeps what was entered when somebody else saved first, and saves it over the newest', async () => {
    const newest = aClinicSettings({ revision: 7, urgentPlace: 'the new walk-in centre' });
    const server = new ServerAnswers().refuse('PATCH /clinic', 'stale').on('GET /clinic', () => newest);
    const { user } = await renderClinic(<ClinicSettingsForm settings={aClinicSettings()} />);
    await user.clear(screen.getByLabelText('Number for help today'));
    await user.type(screen.getByLabelText('Number for help today'), '116 117');
    await user.click(save());
    await user.click(await screen.findByRole('button', { name: 'Bring the rest up to date' }));
    await screen.findByDisplayValue('the new walk-in centre');
    expect((screen.getByLabelText('Number for help today') as HTMLInputElement).value).toBe('116 117');
    server.on('PATCH /clinic', () => newest);
    await user.click(save());
    await screen.findByText('Saved.');
    expect(server.sent('PATCH /clinic').at(-1)).toEqual({ sameDayNumber: '116 117' });
    expect(server.calls.at(-1)?.ifMatch).toBe('"7"');
  });

  it('takes up who joined meanwhile, and what somebody else saved while nothing was entered here', async () => {
    const first = aClinicSettings({ canBeOnDuty: [], dutyPerson: null });
    const grace = { id: anId(), name: 'Grace Hopper' };
    const joined = { ...first, canBeOnDuty: [grace] };
    const { user } = await renderClinic(
      <Successive
        one={<ClinicSettingsForm settings={first} />}
        other={<ClinicSettingsForm settings={{ ...joined, phone: '112', revision: first.revision + 1 }} />}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByRole('option', { name: 'Grace Hopper' })).toBeTruthy();
    expect(await screen.findByDisplayValue('112')).toBeTruthy();
  });

  it('shows beside its field what an open portal does not allow', async () => {
    new ServerAnswers().refuse('PATCH /clinic', 'portal-open', ['/phone']);
    const { user } = await renderClinic(<ClinicSettingsForm settings={aClinicSettings()} />);
    await user.clear(screen.getByLabelText('Clinic’s telephone'));
    await user.click(save());
    expect(await screen.findByText('The portal is open: this cannot be left empty')).toBeTruthy();
  });
});
