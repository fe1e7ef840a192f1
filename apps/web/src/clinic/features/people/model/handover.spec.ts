import { aStaffMember } from '../../../../testing/admin-factories';
import { leftBehind, successorsOf } from './handover';

describe('leftBehind', () => {
  it.each([
    [0, 0, null],
    [1, 0, '1 patient'],
    [0, 2, '2 open flags'],
    [12, 1, '12 patients and 1 open flag'],
  ])('of %i patients and %i flags is %j', (patients, openFlags, words) => {
    expect(leftBehind(aStaffMember({ patients, openFlags }))).toBe(words);
  });
});

describe('successorsOf', () => {
  it('are other physiotherapists who have joined', () => {
    const person = aStaffMember();
    const other = aStaffMember({ roles: ['lead', 'physiotherapist'] });
    const rest = [
      aStaffMember({ state: 'invited' }),
      aStaffMember({ state: 'disabled' }),
      aStaffMember({ roles: ['desk'] }),
    ];
    expect(successorsOf(person, [person, other, ...rest])).toEqual([other]);
  });
});
