import { screen, within } from '@testing-library/react';
import { aStaffMember } from '../../../../testing/admin-factories';
import { renderClinic } from '../../../../testing/render-clinic';
import { ServerAnswers } from '../../../../testing/server-answers';
import { People } from './people';

const TOKEN = 't'.repeat(43);
const LINK = `${window.location.origin}/join#${TOKEN}`;
const nora = aStaffMember({ state: 'invited', invitedUntil: '2026-11-25T09:30:00Z' });
const draw = (staff = [aStaffMember({ name: 'Kate Byrne' })]) =>
  renderClinic(<People staff={staff} now="2026-11-22T09:00:00Z" timeZone="Europe/London" />);
const linkField = (): Promise<HTMLInputElement> =>
  screen.findByLabelText<HTMLInputElement>('Link for Nora Lind');

describe('People', () => {
  it('asks for name, address and a role, and sends nothing before', async () => {
    const server = new ServerAnswers();
    const { user } = await draw();
    await user.click(screen.getByRole('button', { name: 'Invite somebody' }));
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect([boxes.length, boxes.some((box) => box.checked)]).toEqual([4, false]);
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    expect(await screen.findByText('Enter the name')).toBeTruthy();
    expect(screen.getByText('Enter an e-mail address')).toBeTruthy();
    expect(screen.getByText('Choose one role or more')).toBeTruthy();
    expect(server.calls).toEqual([]);
  });

  it('sends the same id again when the first try was lost, shows the link, and forgets it when told', async () => {
    const server = new ServerAnswers().refuse('POST /staff-members', 'unavailable');
    const { user } = await draw();
    await user.click(screen.getByRole('button', { name: 'Invite somebody' }));
    await user.type(screen.getByLabelText('Name'), 'Nora Lind');
    await user.type(screen.getByLabelText('E-mail address'), 'Nora@clinic.example');
    await user.click(screen.getByRole('checkbox', { name: /^Physiotherapist/ }));
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Not available just now/);
    server.on('POST /staff-members', () => ({ staffMember: nora, token: TOKEN }));
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    const field = await linkField();
    expect([field.value, field.readOnly]).toEqual([LINK, true]);
    const [first, second] = server.sent('POST /staff-members');
    expect(first).toMatchObject({
      name: 'Nora Lind',
      email: 'nora@clinic.example',
      roles: ['physiotherapist'],
    });
    expect(second).toEqual(first);
    await user.click(screen.getByRole('button', { name: 'Copy the link' }));
    expect(await screen.findByText('Copied.')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe(LINK);
    await user.click(screen.getByRole('button', { name: 'I have passed it on' }));
    expect(document.body.innerHTML).not.toContain(TOKEN);
    expect(screen.getByRole('button', { name: 'Invite somebody' })).toBeTruthy();
  });

  it('says beside the address that somebody in the list has it', async () => {
    new ServerAnswers().refuse('POST /staff-members', 'email-known', ['/email']);
    const { user } = await draw();
    await user.click(screen.getByRole('button', { name: 'Invite somebody' }));
    await user.type(screen.getByLabelText('Name'), 'Nora Lind');
    await user.type(screen.getByLabelText('E-mail address'), 'nora@clinic.example');
    await user.click(screen.getByRole('checkbox', { name: /^Front desk/ }));
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    expect(await screen.findByText('Somebody in the list has this address already')).toBeTruthy();
  });

  it('gives somebody who waits a new link, and takes an invitation back', async () => {
    const server = new ServerAnswers()
      .on(`POST /staff-members/${nora.id}/reissue-invitation`, () => ({ staffMember: nora, token: TOKEN }))
      .refuse(`POST /staff-members/${nora.id}/withdraw-invitation`, 'too-many-invitations');
    const { user } = await draw([nora]);
    const invited = screen.getByRole('region', { name: 'Invited' });
    expect(within(invited).getByText(/the link works until/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'New link for Nora Lind' }));
    expect((await linkField()).value).toBe(LINK);
    await user.click(screen.getByRole('button', { name: 'Withdraw the invitation of Nora Lind' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^A clinic can issue 50/);
    expect(server.sent(`POST /staff-members/${nora.id}/withdraw-invitation`)).toEqual([{}]);
  });

  it('offers no link to somebody who has joined', async () => {
    await draw();
    expect(screen.queryByRole('button', { name: /^New link/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Withdraw/ })).toBeNull();
  });
});
