import { screen, waitFor } from '@testing-library/react';
import { anId } from '../../../../testing/an-id';
import { NOW } from '../../../../testing/clinic-factories';
import { renderClinic } from '../../../../testing/render-clinic';
import { ServerAnswers } from '../../../../testing/server-answers';
import { LiftHold } from './lift-hold';

describe('LiftHold', () => {
  it('lifts only with a reason', async () => {
    const holdId = anId();
    const route = `POST /exercise-holds/${holdId}/lift`;
    const server = new ServerAnswers().on(route, () => ({
      id: holdId,
      liftedAt: NOW,
      liftedBy: 'Kate Byrne',
    }));
    const { user } = await renderClinic(<LiftHold holdId={holdId} exerciseName="Glute bridge" />);
    await user.click(screen.getByRole('button', { name: 'Lift the hold of Glute bridge' }));
    await user.click(screen.getByRole('button', { name: 'Lift the hold' }));
    expect(await screen.findByText('Give a reason')).toBeTruthy();
    expect(server.sent(route)).toEqual([]);
    await user.type(screen.getByLabelText('Why Glute bridge can start again'), 'Pain free in clinic today');
    await user.click(screen.getByRole('button', { name: 'Lift the hold' }));
    await waitFor(() => expect(server.sent(route)).toEqual([{ reason: 'Pain free in clinic today' }]));
  });
});
