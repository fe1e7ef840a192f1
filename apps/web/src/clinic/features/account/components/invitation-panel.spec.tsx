import type { Invitation } from '@ischia/shared';
import { screen } from '@testing-library/react';
import { aMe } from '../../../../testing/clinic-factories';
import { renderClinic } from '../../../../testing/render-clinic';
import { ServerAnswers } from '../../../../testing/server-answers';
import { InvitationPanel } from './invitation-panel';

const TOKEN = 't'.repeat(43);
const PASSWORD = 'a long sentence of mine';
const invitation: Invitation = {
  clinicName: 'Harbour Physiotherapy',
  email: 'ada@clinic.example',
  displayName: 'Ada Byron',
};

async function draw(onSignedIn: (me: unknown) => void = () => undefined) {
  const { user } = await renderClinic(<InvitationPanel token={TOKEN} onSignedIn={onSignedIn} />);
  return {
    user,
    fillIn: async (password: string, again: string): Promise<void> => {
      const [first, second] = [
        await screen.findByLabelText('New password'),
        screen.getByLabelText('The same password again'),
      ];
      await user.clear(first);
      await user.clear(second);
      await user.type(first, password);
      await user.click(second);
      await user.paste(again);
      await user.click(screen.getByRole('button', { name: 'Open my account' }));
    },
  };
}

describe('InvitationPanel', () => {
  it('says who is invited where, takes a pasted password, and hands over who signed in', async () => {
    const me = aMe();
    const server = new ServerAnswers()
      .on('POST /auth/invitations/read', () => invitation)
      .on('POST /auth/invitations/accept', () => me);
    const signedIn = jest.fn();
    const { fillIn } = await draw(signedIn);
    expect((await screen.findByText(/you are invited/)).textContent).toBe(
      'Ada Byron, you are invited to work in Harbour Physiotherapy.',
    );
    const email = screen.getByLabelText('E-mail address') as HTMLInputElement;
    expect([email.value, email.autocomplete, email.readOnly]).toEqual([
      'ada@clinic.example',
      'username',
      true,
    ]);
    expect(screen.getByLabelText('New password').getAttribute('autocomplete')).toBe('new-password');
    await fillIn(PASSWORD, PASSWORD);
    expect(server.sent('POST /auth/invitations/accept')).toEqual([{ token: TOKEN, password: PASSWORD }]);
    expect(signedIn.mock.calls[0]?.[0]).toEqual(me);
  });

  it('sends nothing while the password is short, is the e-mail address, or differs the second time', async () => {
    const server = new ServerAnswers().on('POST /auth/invitations/read', () => invitation);
    const { fillIn } = await draw();
    await fillIn('eleven long', 'eleven long');
    await screen.findByText('Use 12 characters or more');
    await fillIn('Ada@clinic.example', 'Ada@clinic.example');
    await screen.findByText('Choose something else than your e-mail address');
    await fillIn(PASSWORD, `${PASSWORD}.`);
    await screen.findByText('The two passwords differ');
    expect(server.sent('POST /auth/invitations/accept')).toEqual([]);
  });

  it('shows no form for a link that is not good, and says what to do', async () => {
    new ServerAnswers().refuse('POST /auth/invitations/read', 'invitation-refused');
    await draw();
    expect((await screen.findByRole('alert')).textContent).toBe(
      'This link is not valid, or not any more. A link works once, and for 72 hours. Ask for a new one. If you have an account in another clinic, ask for a link to another e-mail address.',
    );
    expect(screen.queryByLabelText('New password')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('lets people try again when the server does not answer', async () => {
    new ServerAnswers().refuse('POST /auth/invitations/read', 'unavailable');
    const { user } = await draw();
    await screen.findByRole('alert');
    new ServerAnswers().on('POST /auth/invitations/read', () => invitation);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    const field = await screen.findByLabelText('New password');
    expect(field.getAttribute('type')).toBe('password');
  });
});
