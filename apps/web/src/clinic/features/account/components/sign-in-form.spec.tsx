import { screen } from '@testing-library/react';
import { aMe } from '../../../../testing/clinic-factories';
import { renderClinic } from '../../../../testing/render-clinic';
import { ServerAnswers } from '../../../../testing/server-answers';
import { SignInForm } from './sign-in-form';

const fillIn = async (user: Awaited<ReturnType<typeof renderClinic>>['user']): Promise<void> => {
  await user.type(screen.getByLabelText('E-mail address'), 'physio@demo.example ');
  await user.type(screen.getByLabelText('Password'), 'wrong');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
};

describe('SignInForm', () => {
  it('says the same words for an unknown account and for a wrong password', async () => {
    const server = new ServerAnswers().refuse('POST /auth/sign-in', 'wrong-credentials');
    const { user } = await renderClinic(<SignInForm demonstration={false} onSignedIn={() => undefined} />);
    await fillIn(user);
    expect((await screen.findByRole('alert')).textContent).toBe(
      'The e-mail address or the password is not right.',
    );
    expect(server.sent('POST /auth/sign-in')).toEqual([{ email: 'physio@demo.example', password: 'wrong' }]);
    expect(screen.getByLabelText('Password').getAttribute('autocomplete')).toBe('current-password');
    expect(screen.getByLabelText('E-mail address').getAttribute('autocomplete')).toBe('username');
  });

  it('asks to wait after too many attempts', async () => {
    new ServerAnswers().refuse('POST /auth/sign-in', 'too-many-attempts');
    const { user } = await renderClinic(<SignInForm demonstration={false} onSignedIn={() => undefined} />);
    await fillIn(user);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Too many attempts/);
  });

  it('fills itself from a demonstration account and hands over who signed in', async () => {
    const me = aMe();
    new ServerAnswers().on('POST /auth/sign-in', () => me);
    const signedIn = jest.fn();
    const { user } = await renderClinic(<SignInForm demonstration onSignedIn={signedIn} />);
    await user.click(screen.getByRole('button', { name: /lead@demo.example/ }));
    expect((screen.getByLabelText('E-mail address') as HTMLInputElement).value).toBe('lead@demo.example');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await screen.findByRole('button', { name: 'Sign in' });
    expect(signedIn.mock.calls[0]?.[0]).toEqual(me);
  });

  it('shows no accounts outside the demonstration', async () => {
    await renderClinic(<SignInForm demonstration={false} onSignedIn={() => undefined} />);
    expect(screen.queryByText('Demonstration accounts')).toBeNull();
  });
});
