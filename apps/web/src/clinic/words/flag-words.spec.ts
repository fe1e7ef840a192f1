import { anId } from '../../testing/an-id';
import { aFlag, aFlagEvent, NOW, ZONE } from '../../testing/clinic-factories';
import { dueOf, eventWords } from './flag-words';

const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

describe('dueOf', () => {
  it('counts the reading first, and the contact once somebody has read it', () => {
    const flag = aFlag({ acknowledgeBy: '2026-11-22T13:00:00Z', contactBy: '2026-11-23T17:00:00Z' });
    expect(plain(dueOf(flag, NOW, ZONE)?.words)).toBe('Acknowledge by today 13:00');
    expect(plain(dueOf({ ...flag, state: 'acknowledged' }, NOW, ZONE)?.words)).toBe(
      'Contact by tomorrow 17:00',
    );
  });
  it('says what was due when the time has passed', () => {
    const due = dueOf(aFlag({ acknowledgeBy: '2026-11-22T08:15:00Z' }), NOW, ZONE);
    expect(due).toMatchObject({ late: true });
    expect(plain(due?.words)).toBe('Acknowledge was due today 08:15');
  });
  it('is null when nothing is due', () => {
    expect(dueOf(aFlag({ acknowledgeBy: null, contactBy: null }), NOW, ZONE)).toBeNull();
  });
});

describe('eventWords', () => {
  it('says who did what with its coded outcome, and names the rules where no person did', () => {
    const by = { id: anId(), name: 'Kate Byrne' };
    expect(eventWords(aFlagEvent())).toBe('Raised by the rules');
    expect(eventWords(aFlagEvent({ kind: 'resolved', by, outcome: 'contacted-advice' }))).toBe(
      'Resolved by Kate Byrne: Contacted, advice given',
    );
  });
});
