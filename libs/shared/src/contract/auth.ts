import { z } from 'zod';
import { endpoint } from './endpoint';
import { Id, OptionalText, Text } from './primitives';
import { ROLES } from './roles';

export const SignInRequest = z.strictObject({
  email: Text(254),
  password: OptionalText(1024).min(1),
  /** A phone that others use too: the session ends after 30 idle minutes. */
  sharedDevice: z.boolean().optional(),
});
export type SignInRequest = z.output<typeof SignInRequest>;

/** Who is signed in, in which of the two apps. */
export const Me = z.object({
  app: z.enum(['staff', 'portal']),
  accountId: Id,
  displayName: z.string(),
  roles: z.array(z.enum(ROLES)),
  staffMemberId: Id.nullable(),
  patientId: Id.nullable(),
  clinic: z.object({ id: Id, name: z.string(), timeZone: z.string() }),
});
export type Me = z.output<typeof Me>;

const AppQuery = z.strictObject({ app: z.enum(['staff', 'portal']).optional() });

export const signIn = endpoint({
  summary: 'Sign in; sets the cookie that fits the account',
  method: 'POST',
  path: '/auth/sign-in',
  audience: 'public',
  roles: [],
  body: SignInRequest,
  statuses: [200],
  reply: Me,
});

export const signOut = endpoint({
  summary: 'Sign out; revokes the session at once',
  method: 'POST',
  path: '/auth/sign-out',
  audience: 'public',
  roles: [],
  query: AppQuery,
  statuses: [204],
  reply: null,
});

export const me = endpoint({
  summary: 'Who is signed in',
  method: 'GET',
  path: '/auth/me',
  audience: 'public',
  roles: [],
  query: AppQuery,
  statuses: [200],
  reply: Me,
});
