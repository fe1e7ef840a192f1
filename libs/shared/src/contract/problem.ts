import { z } from 'zod';

/**
 * Every way in which a request can be refused, with its status and title.
 * A code that is not here does not compile anywhere.
 * @source design 4, "Errors"
 */
export const PROBLEMS = {
  'malformed-body': { status: 400, title: 'The body is not one JSON object' },
  'bad-encoding': { status: 400, title: 'The body is not well-formed UTF-8' },
  'duplicate-key': { status: 400, title: 'The body names a key twice' },
  'forbidden-key': { status: 400, title: 'The body holds a key that is not allowed' },
  'too-deep': { status: 400, title: 'The body is nested too deeply' },
  'not-an-object': { status: 400, title: 'The body is not a JSON object' },
  unauthenticated: { status: 401, title: 'Please sign in' },
  'wrong-credentials': { status: 401, title: 'E-mail address or password is not right' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  'foreign-origin': { status: 403, title: 'The request did not come from this application' },
  'invitation-refused': { status: 404, title: 'This link is not valid, or not any more' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Not allowed here' },
  conflict: { status: 409, title: 'This id is already in use with other content' },
  'wrong-state': { status: 409, title: 'The present state does not allow this' },
  'portal-open': {
    status: 409,
    title: 'The patients’ portal is open: this can be changed, but not left empty',
  },
  'email-known': { status: 409, title: 'Somebody of this clinic has this e-mail address already' },
  'last-administrator': { status: 409, title: 'A clinic keeps one administrator at least' },
  'still-needed': {
    status: 409,
    title: 'Something still hangs on this person: somebody must take over first',
  },
  'screen-missing': { status: 409, title: 'The baseline screen has not been done' },
  stale: { status: 412, title: 'Someone else changed this first' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-type': { status: 415, title: 'Only application/json is read here' },
  'validation-failed': { status: 422, title: 'Some fields are not valid' },
  'reference-not-found': { status: 422, title: 'Something that this refers to does not exist' },
  'if-match-required': { status: 428, title: 'Name the version that you are changing' },
  'too-many-attempts': { status: 429, title: 'Too many attempts; please wait' },
  'too-many-invitations': { status: 429, title: 'A clinic can issue 50 invitations in 24 hours' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'Not available just now; please try again' },
  'clinic-not-ready': { status: 503, title: 'The clinic has not finished its settings' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** Where in the request a fault lies, and which. */
export const ProblemField = z.object({
  pointer: z.string().describe('JSON pointer into the body, or the name of a path or query parameter'),
  code: z.string(),
  message: z.string(),
});

/** The one body of every refusal. Never holds what a patient wrote, a name or a pain word. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(PROBLEM_CODES),
  detail: z.string(),
  instance: z.string().describe('urn:uuid of the request'),
  errors: z.array(ProblemField).optional(),
});
export type Problem = z.output<typeof Problem>;
