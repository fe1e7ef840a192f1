import type { Story } from '../story';

const PHYSIOTHERAPISTS = {
  kate: 'physio@demo.example',
  tomasz: 'physio2@demo.example',
  amara: 'physio3@demo.example',
};

/** A person without an account of the first clinic. */
export const person = (
  name: readonly [givenName: string, familyName: string],
  birthDate: string,
  of: keyof typeof PHYSIOTHERAPISTS,
): Pick<
  Story,
  'key' | 'clinic' | 'physiotherapist' | 'givenName' | 'familyName' | 'birthDate' | 'email'
> => ({
  key: `harbour/${name.join('-')}`,
  clinic: 'harbour',
  physiotherapist: PHYSIOTHERAPISTS[of],
  givenName: name[0],
  familyName: name[1],
  birthDate,
  email: null,
});
