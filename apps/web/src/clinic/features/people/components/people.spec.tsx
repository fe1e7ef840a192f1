import { screen, waitFor, within } from '@testing-library/react';
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
    expect(document.activeElement?.textContent).toBe('Invite somebody');
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

  it('ends the access of somebody only after somebody was chosen to take over', async () => {
    const leaving = aStaffMember({ name: 'Amara Okafor', patients: 12, openFlags: 1 });
    const taking = aStaffMember({ name: 'Kate Byrne' });
    const route = `POST /staff-members/${leaving.id}/disable`;
    const server = new ServerAnswers().on(route, () => ({ ...leaving, state: 'disabled' }));
    const { user } = await draw([leaving, taking]);
    await user.click(screen.getByRole('button', { name: 'End access of Amara Okafor' }));
    const form = within(screen.getByRole('form', { name: 'End the access of Amara Okafor' }));
    await user.click(form.getByRole('button', { name: 'End access' }));
    expect(await form.findByText('Choose who takes over')).toBeTruthy();
    expect(server.sent(route)).toEqual([]);
    await user.selectOptions(form.getByLabelText('Who takes over 12 patients and 1 open flag'), 'Kate Byrne');
    await user.click(form.getByRole('button', { name: 'End access' }));
    await waitFor(() => expect(server.sent(route)).toEqual([{ handOverTo: taking.id }]));
  });

  it('asks for no successor where nothing is left behind, and for another duty person first', async () => {
    const desk = aStaffMember({ name: 'Rosa Pereira', roles: ['desk'] });
    const duty = aStaffMember({ name: 'Kate Byrne', isOnDuty: true });
    const route = `POST /staff-members/${desk.id}/disable`;
    const server = new ServerAnswers().on(route, () => ({ ...desk, state: 'disabled' }));
    const { user } = await draw([desk, duty]);
    await user.click(screen.getByRole('button', { name: 'End access of Rosa Pereira' }));
    await user.click(screen.getByRole('button', { name: 'End access' }));
    await waitFor(() => expect(server.sent(route)).toEqual([{ handOverTo: null }]));
    await user.click(screen.getByRole('button', { name: 'End access of Kate Byrne' }));
    expect(screen.getByText(/is the duty person/)).toBeTruthy();
    expect(screen.queryByRole('form', { name: 'End the access of Kate Byrne' })).toBeNull();
  });

  it('changes roles, with a successor when a physiotherapist stops being one', async () => {
    const leaving = aStaffMember({ name: 'Amara Okafor', patients: 2 });
    const taking = aStaffMember({ name: 'Kate Byrne' });
    const route = `PUT /staff-members/${leaving.id}/roles`;
    const server = new ServerAnswers().refuse(route, 'last-administrator');
    const { user } = await draw([leaving, taking]);
    await user.click(screen.getByRole('button', { name: 'Roles of Amara Okafor' }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Physiotherapist/ }).checked).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: /^Outcomes lead/ }));
    expect(screen.queryByLabelText(/^Who takes over/)).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: /^Physiotherapist/ }));
    await user.click(screen.getByRole('button', { name: 'Save the roles' }));
    expect(await screen.findByText('Choose who takes over')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Who takes over 2 patients'), 'Kate Byrne');
    await user.click(screen.getByRole('button', { name: 'Save the roles' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/keeps one administrator/);
    expect(server.sent(route)).toEqual([{ roles: ['lead'], handOverTo: taking.id }]);
  });

  it('gives access again to somebody who had lost it', async () => {
    const gone = aStaffMember({ state: 'disabled' });
    const server = new ServerAnswers().on(`POST /staff-members/${gone.id}/enable`, () => ({
      ...gone,
      state: 'joined',
    }));
    const { user } = await draw([gone]);
    await user.click(screen.getByRole('button', { name: 'Give access again to Nora Lind' }));
    await waitFor(() => expect(server.sent(`POST /staff-members/${gone.id}/enable`)).toEqual([{}]));
  });
});
