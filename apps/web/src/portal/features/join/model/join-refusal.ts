import { RequestFailed } from '../../../../both/api-client';

type Field = 'birthDate' | 'password' | null;
type Words =
  | 'join.notTheirs'
  | 'join.isEmail'
  | 'join.refused'
  | 'join.tooMany'
  | 'join.offline'
  | 'join.busy';

/** Why a step did not work, and at which field. Used, expired, withdrawn and garbled links read the same. */
export function joinRefusal(failure: unknown): { readonly field: Field; readonly words: Words } {
  if (!(failure instanceof RequestFailed)) return { field: null, words: 'join.busy' };
  const codes = (failure.problem?.errors ?? []).map(({ code }) => code);
  if (codes.includes('not-theirs')) return { field: 'birthDate', words: 'join.notTheirs' };
  if (codes.includes('is-email')) return { field: 'password', words: 'join.isEmail' };
  if (failure.code === 'invitation-refused') return { field: null, words: 'join.refused' };
  if (failure.code === 'too-many-attempts') return { field: null, words: 'join.tooMany' };
  return { field: null, words: failure.status === null ? 'join.offline' : 'join.busy' };
}
