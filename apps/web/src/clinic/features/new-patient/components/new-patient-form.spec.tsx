import type { CreatePatientRequest } from '@ischia/shared';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { anOverview } from '../../../../testing/clinic-factories';
import { renderClinic } from '../../../../testing/render-clinic';
import { ServerAnswers } from '../../../../testing/server-answers';
import { NewPatientForm } from './new-patient-form';

describe('NewPatientForm', () => {
  it('asks for the three fields that a patient needs, and sends nothing before', async () => {
    const server = new ServerAnswers();
    const { user } = await renderClinic(<NewPatientForm continueLabel="Add" onCreated={() => undefined} />);
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Enter the given name')).toBeTruthy();
    expect(screen.getByText('Enter the date of birth')).toBeTruthy();
    expect(server.calls).toEqual([]);
  });

  it('sends the same id again when the first try was lost, and no telephone as null', async () => {
    const { patient } = anOverview();
    const server = new ServerAnswers().refuse('POST /patients', 'unavailable');
    const created = jest.fn();
    const { user } = await renderClinic(<NewPatientForm continueLabel="Add" onCreated={created} />);
    await user.type(screen.getByLabelText('Given name'), 'Ines');
    await user.type(screen.getByLabelText('Family name'), 'Moreau');
    fireEvent.change(screen.getByLabelText('Date of birth'), { target: { value: '1984-05-06' } });
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Not available just now/);
    server.on('POST /patients', () => patient);
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(created).toHaveBeenCalledTimes(1));
    const [first, second] = server.sent('POST /patients') as CreatePatientRequest[];
    expect(first).toMatchObject({
      givenName: 'Ines',
      familyName: 'Moreau',
      birthDate: '1984-05-06',
      phone: null,
    });
    expect(second).toEqual(first);
  });
});
