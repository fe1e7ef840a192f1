import { aFlag, anInbox, anInboxRow } from '../../../../testing/clinic-factories';
import { inboxWith } from './inbox-with';

describe('inboxWith', () => {
  const first = aFlag();
  const second = aFlag({ patientId: first.patientId });
  const inbox = anInbox({ rows: [anInboxRow({ flags: [first, second] })] });

  it('replaces a flag by its new state', () => {
    const changed = inboxWith(inbox, { ...first, state: 'acknowledged' });
    expect(changed.rows[0]?.flags.map((flag) => flag.state)).toEqual(['acknowledged', 'open']);
  });
  it('drops a resolved flag, and the row with its last flag', () => {
    const once = inboxWith(inbox, { ...first, state: 'resolved' });
    expect(once.rows[0]?.flags).toHaveLength(1);
    expect(inboxWith(once, { ...second, state: 'dismissed' }).rows).toEqual([]);
  });
});
