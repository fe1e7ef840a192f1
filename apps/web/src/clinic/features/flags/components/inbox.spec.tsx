import type { FlagItem, Inbox as InboxContent } from '@ischia/shared';
import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { anId } from '../../../../testing/an-id';
import { aFlag, anInbox, anInboxRow, NOW, ZONE } from '../../../../testing/clinic-factories';
import { renderClinic } from '../../../../testing/render-clinic';
import { ServerAnswers } from '../../../../testing/server-answers';
import { inboxQuery } from '../api/list-flags';
import { Inbox } from './inbox';

function LiveInbox() {
  const { data } = useQuery(inboxQuery());
  return data === undefined ? null : (
    <Inbox
      inbox={data}
      now={NOW}
      timeZone={ZONE}
      contact={() => <button type="button">Record a call</button>}
    />
  );
}

const maria = aFlag({ patientName: 'Maria Lopes', severity: 'high' });
const tom = aFlag({ patientName: 'Tom Reed' });
const usual = aFlag({ patientName: 'Jo Li', asExpected: true });
const full = (): InboxContent =>
  anInbox({
    rows: [
      anInboxRow({ group: 'call-today', flags: [maria] }),
      anInboxRow({ group: 'review', flags: [tom] }),
      anInboxRow({ group: 'as-expected', flags: [usual] }),
    ],
  });

/** A server that keeps the inbox and lets flags be moved. */
function aServer() {
  let inbox = full();
  const server = new ServerAnswers().on('GET /flags', () => inbox);
  const move = (flag: FlagItem, verb: string, part: Partial<FlagItem>) =>
    server.on(`POST /flags/${flag.id}/${verb}`, () => {
      const changed = { ...flag, ...part };
      const rows = inbox.rows
        .map((row) => ({ ...row, flags: row.flags.map((own) => (own.id === flag.id ? changed : own)) }))
        .filter((row) => row.flags.some((own) => own.state !== 'resolved'));
      inbox = { ...inbox, rows, version: '2' };
      return changed;
    });
  const set = (next: InboxContent): void => {
    inbox = next;
  };
  return { server, move, set };
}

const names = (): string[] => screen.getAllByRole('link').map((link) => link.textContent ?? '');

describe('Inbox', () => {
  it('draws one row a patient under its group, what is as expected folded', async () => {
    aServer();
    const { user } = await renderClinic(<LiveInbox />);
    await screen.findByRole('heading', { name: /^Call today/ });
    expect(names()).toEqual(['Maria Lopes', 'Tom Reed']);
    await user.click(screen.getByRole('button', { name: /As expected/ }));
    expect(names()).toEqual(['Maria Lopes', 'Tom Reed', 'Jo Li']);
  });

  it('draws somebody who is silent without a flag, in words, with the way to record a call', async () => {
    const { set } = aServer();
    const silence = {
      id: anId(),
      words: 'No word since sharp pain on Tue 24 Nov, 3 of 10, thigh',
      since: '2026-11-20T18:05:00Z',
      openedAt: '2026-11-22T06:05:00Z',
      attempts: [{ on: '2026-11-22', by: 'Kate Byrne' }],
    };
    const row = { ...anInboxRow({ group: 'call-today', silence }), flags: [] };
    set(anInbox({ rows: [row] }));
    await renderClinic(<LiveInbox />);
    expect(await screen.findByRole('heading', { name: silence.words })).toBeTruthy();
    expect(screen.getByText('1 attempt, today')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Record a call' })).toBeTruthy();
  });

  it('shows rule, inputs, source and rule-set version behind “Why?”', async () => {
    aServer();
    const { user } = await renderClinic(<LiveInbox />);
    const [why] = await screen.findAllByRole('button', { name: 'Why? M1' });
    expect(why?.getAttribute('aria-expanded')).toBe('false');
    await user.click(why as HTMLElement);
    expect(screen.getByText('Rule set 1.0.0')).toBeTruthy();
    expect(screen.getByText(/Clinical reference 3.4, M1/)).toBeTruthy();
    expect(screen.getAllByText('3 of 10').length).toBeGreaterThan(0);
  });

  it('walks with J and K, opens the evidence where it stands, and acknowledges with A', async () => {
    const { server, move } = aServer();
    move(tom, 'acknowledge', { state: 'acknowledged' });
    const { user } = await renderClinic(<LiveInbox />);
    await screen.findByText('Tom Reed');
    await user.keyboard('jj');
    expect(document.activeElement?.textContent).toBe('Tom Reed');
    await user.keyboard('kj');
    expect(document.activeElement?.textContent).toBe('Tom Reed');
    expect(screen.getAllByText('Rule set 1.0.0')).toHaveLength(1);
    await user.keyboard('a');
    await screen.findByText(/^Acknowledged/);
    expect(server.sent(`POST /flags/${tom.id}/acknowledge`)).toEqual([{}]);
  });

  it('resolves with E only with a coded outcome and a note, and takes it back within ten seconds', async () => {
    const { server, move } = aServer();
    move(maria, 'resolve', { state: 'resolved' });
    move(maria, 'reopen', { state: 'open' });
    const { user } = await renderClinic(<LiveInbox />);
    await screen.findByText('Maria Lopes');
    await user.keyboard('je');
    const form = await screen.findByRole('form', { name: 'Resolve this flag' });
    await user.click(within(form).getByRole('button', { name: 'Resolve' }));
    expect(await within(form).findByText('Choose what was done')).toBeTruthy();
    expect(within(form).getByText('Write a short note')).toBeTruthy();
    expect(server.sent(`POST /flags/${maria.id}/resolve`)).toEqual([]);
    await user.selectOptions(within(form).getByLabelText('What was done'), 'contacted-advice');
    await user.type(within(form).getByLabelText('Note'), 'Eased off, range reduced.');
    await user.click(within(form).getByRole('button', { name: 'Resolve' }));
    await waitFor(() => expect(screen.queryByText('Maria Lopes')).toBeNull());
    expect(server.sent(`POST /flags/${maria.id}/resolve`)).toEqual([
      { outcome: 'contacted-advice', note: 'Eased off, range reduced.' },
    ]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(server.sent(`POST /flags/${maria.id}/reopen`)).toEqual([{}]));
  });

  it('keeps a refused move on the screen and says why', async () => {
    const { server } = aServer();
    server.refuse(`POST /flags/${maria.id}/acknowledge`, 'wrong-state');
    const { user } = await renderClinic(<LiveInbox />);
    const [acknowledge] = await screen.findAllByRole('button', { name: 'Acknowledge' });
    await user.click(acknowledge as HTMLElement);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^The present state does not allow this/);
    expect(names()).toContain('Maria Lopes');
  });

  it('shows a new flag at once, but behind “1 new” while the focus is in the list', async () => {
    const { set } = aServer();
    const { user, client } = await renderClinic(<LiveInbox />);
    await screen.findByText('Maria Lopes');
    const refresh = () => client.fetchQuery(inboxQuery({ background: true }));
    const urgent = anInboxRow({
      group: 'urgent',
      flags: [aFlag({ severity: 'urgent', patientName: 'Ada Okafor' })],
    });
    set({ ...full(), rows: [urgent, ...full().rows] });
    await refresh();
    expect(await screen.findByText('Ada Okafor')).toBeTruthy();
    await user.keyboard('j');
    const second = anInboxRow({
      group: 'urgent',
      flags: [aFlag({ severity: 'urgent', patientName: 'Liam Walsh' })],
    });
    set({ ...full(), rows: [second, urgent, ...full().rows] });
    await refresh();
    const bar = await screen.findByRole('button', { name: /1 new flag, 1 urgent/ });
    expect(names()[0]).toBe('Ada Okafor');
    await user.click(bar);
    expect(names()[0]).toBe('Liam Walsh');
  });

  it('says in the request that a refresh nobody asked for is no activity', async () => {
    const { server } = aServer();
    const { client } = await renderClinic(<LiveInbox />);
    await screen.findByText('Maria Lopes');
    await client.fetchQuery(inboxQuery({ background: true }));
    expect(server.calls.map((call) => call.background)).toEqual([false, true]);
  });

  it('is all clear when nothing is open', async () => {
    const { set } = aServer();
    set(anInbox({ rows: [], counts: { urgent: 0, silent: 0, high: 0, moderate: 0, asExpected: 0 } }));
    await renderClinic(<LiveInbox />);
    expect(await screen.findByText('Nothing needs you.')).toBeTruthy();
  });
});
