import { anId } from '../../../../testing/an-id';
import { aFlag, anInboxRow } from '../../../../testing/clinic-factories';
import { heldRows } from './held-rows';

const maria = anInboxRow({ flags: [aFlag({ patientName: 'Maria Lopes' })] });
const tom = anInboxRow({ flags: [aFlag({ patientName: 'Tom Reed' })] });

describe('heldRows', () => {
  it('keeps the order in which the rows were drawn when a more urgent one arrives above them', () => {
    const urgent = anInboxRow({ group: 'urgent', flags: [aFlag({ severity: 'urgent' })] });
    const held = heldRows([maria, tom], [urgent, tom, maria]);
    expect(held.rows.map((row) => row.patientName)).toEqual(['Maria Lopes', 'Tom Reed']);
    expect(held).toMatchObject({ waiting: 1, waitingUrgent: 1 });
  });

  it('keeps a second flag of a drawn patient back as well', () => {
    const more = { ...maria, flags: [aFlag({ severity: 'high' }), ...maria.flags] };
    const held = heldRows([maria], [more]);
    expect(held.rows[0]?.flags).toHaveLength(1);
    expect(held).toMatchObject({ waiting: 1, waitingUrgent: 0 });
  });

  it('keeps the silence of a drawn patient back as well, and lets one that ended leave', () => {
    const silence = {
      id: anId(),
      words: 'No word since sharp pain on Tue 24 Nov, 3 of 10, thigh',
      since: '2026-11-20T18:05:00Z',
      openedAt: '2026-11-22T06:05:00Z',
      attempts: [],
    };
    const silent = { ...maria, silence };
    const held = heldRows([maria], [silent]);
    expect(held.rows[0]?.silence).toBeNull();
    expect(held).toMatchObject({ waiting: 1, waitingUrgent: 0 });
    expect(heldRows([silent], [silent]).rows[0]?.silence).toEqual(silence);
    expect(heldRows([{ ...silent, flags: [] }], [{ ...maria, flags: [] }]).rows).toEqual([]);
  });

  it('shows the newest state of what is drawn, and lets a closed flag and its row leave', () => {
    const read = { ...tom, flags: tom.flags.map((flag) => ({ ...flag, state: 'acknowledged' as const })) };
    const held = heldRows([maria, tom], [read]);
    expect(held.rows).toHaveLength(1);
    expect(held.rows[0]?.flags[0]?.state).toBe('acknowledged');
    expect(held.waiting).toBe(0);
  });
});
