import { aStaffMember } from '../../../../testing/admin-factories';
import { groupsOf, roleWords, stateWords } from './staff-words';

const NOW = '2026-11-22T09:00:00Z';
const words = (part: Parameters<typeof aStaffMember>[0]): string =>
  stateWords(aStaffMember(part), NOW, 'Europe/London').replaceAll('\u00a0', ' ');

describe('stateWords', () => {
  it.each([
    [
      { state: 'invited', invitedUntil: '2026-11-25T09:30:00Z' },
      'Invited, the link works until Wed 25 Nov 09:30',
    ],
    [
      { state: 'expired', invitedUntil: '2026-11-20T09:30:00Z' },
      'Invited, but the link does not work any more',
    ],
    [{ state: 'withdrawn' }, 'The invitation was withdrawn'],
    [{ state: 'disabled' }, 'Has no access any more'],
    [{ state: 'joined' }, ''],
    [{ state: 'joined', isOnDuty: true, patients: 1, openFlags: 3 }, 'On duty, 1 patient, 3 open flags'],
  ] as const)('of %j is %j', (part, expected) => {
    expect(words(part)).toBe(expected);
  });
});

describe('roleWords', () => {
  it('names several roles in one order', () => {
    expect(roleWords(['desk', 'physiotherapist'])).toBe('Physiotherapist and Front desk');
  });
});

describe('groupsOf', () => {
  it('keeps who can sign in apart from who cannot, and leaves out a group of nobody', () => {
    const staff = (['disabled', 'joined', 'withdrawn'] as const).map((state) => aStaffMember({ state }));
    expect(groupsOf(staff).map(({ title, people }) => [title, people.map(({ state }) => state)])).toEqual([
      ['Working here', ['joined']],
      ['Without access', ['disabled', 'withdrawn']],
    ]);
  });
});
