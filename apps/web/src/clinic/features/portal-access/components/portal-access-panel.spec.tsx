import { PORTAL_STATES, type PortalAccess } from '@ischia/shared';
import { screen } from '@testing-library/react';
import { anId } from '../../../../testing/an-id';
import { renderClinic } from '../../../../testing/render-clinic';
import { ServerAnswers } from '../../../../testing/server-answers';
import { PortalAccessPanel } from './portal-access-panel';

const TOKEN = 't'.repeat(43);
const patientId = anId();
const accessOf = (state: PortalAccess['state']): PortalAccess => ({
  state,
  email: state === 'none' ? null : 'maria@home.example',
  invitedUntil: state === 'invited' ? '2026-12-03T08:10:00Z' : null,
});
const draw = (state: PortalAccess['state']) =>
  renderClinic(
    <PortalAccessPanel
      patientId={patientId}
      name="Maria Lopes"
      access={accessOf(state)}
      now="2026-11-26T09:00:00Z"
      timeZone="Europe/London"
    />,
  );
const route = (move: string): string => `POST /patients/${patientId}/portal-access/${move}`;

describe('PortalAccessPanel', () => {
  it.each(PORTAL_STATES.map((state) => [state]))('offers what can be done when it is %s', async (state) => {
    await draw(state);
    const offered = screen.getAllByRole('button').map((button) => button.textContent);
    const link = 'New link for Maria Lopes';
    expect(offered).toEqual(
      {
        none: ['Invite to the portal for Maria Lopes'],
        invited: [link, 'Withdraw the invitation of Maria Lopes'],
        expired: [link],
        withdrawn: [link],
        locked: [link],
        joined: ['End access of Maria Lopes'],
        ended: ['Give access again to Maria Lopes'],
      }[state],
    );
  });

  it('asks for an address, shows the link once, and forgets it when told', async () => {
    const server = new ServerAnswers().on(route('invite'), () => ({
      portalAccess: accessOf('invited'),
      token: TOKEN,
    }));
    const { user } = await draw('none');
    await user.click(screen.getByRole('button', { name: /^Invite/ }));
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    expect(await screen.findByText('Enter an e-mail address')).toBeTruthy();
    expect(server.calls).toEqual([]);
    await user.type(screen.getByLabelText('E-mail address'), 'Maria@home.example');
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    const field = await screen.findByLabelText<HTMLInputElement>('Link for Maria Lopes');
    expect(field.value).toBe(`${window.location.origin}/portal/join#${TOKEN}`);
    expect(server.sent(route('invite'))).toEqual([{ email: 'maria@home.example' }]);
    await user.click(screen.getByRole('button', { name: 'I have passed it on' }));
    expect(document.body.innerHTML).not.toContain(TOKEN);
  });

  it('says beside the address that somebody else has it', async () => {
    new ServerAnswers().refuse(route('invite'), 'email-known', ['/email']);
    const { user } = await draw('expired');
    await user.click(screen.getByRole('button', { name: /^New link/ }));
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    expect(await screen.findByText('Somebody else of this clinic has this address')).toBeTruthy();
  });

  it('ends nothing before it was asked once more', async () => {
    const server = new ServerAnswers().on(route('end'), () => accessOf('ended'));
    const { user } = await draw('joined');
    await user.click(screen.getByRole('button', { name: /^End access/ }));
    await user.click(screen.getByRole('button', { name: 'Keep access' }));
    expect(server.calls).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^End access/ }));
    await user.click(screen.getByRole('button', { name: 'End access' }));
    expect(server.sent(route('end'))).toEqual([{}]);
  });
});
