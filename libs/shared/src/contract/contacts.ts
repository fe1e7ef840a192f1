import { z } from 'zod';
import { endpoint } from './endpoint';
import { Id, LocalDate } from './primitives';

/** S1: nobody has heard from the patient since a record that asks for an answer. Reference 3.6. */
export const Silence = z.object({
  id: Id,
  words: z.string().describe('The reason in a sentence, with its numbers'),
  since: z.string().describe('When the clinic received the last word'),
  openedAt: z.string(),
  attempts: z
    .array(z.object({ on: LocalDate, by: z.string().nullable() }))
    .max(50)
    .describe('Calls and visits since that reached nobody, earliest first'),
});
export type Silence = z.output<typeof Silence>;

/** A visit or a call, as a person recorded it. */
export const RecordContactRequest = z.strictObject({
  kind: z.enum(['visit', 'call']),
  on: LocalDate.describe('The clinic’s day; not in the future'),
  reached: z.boolean().describe('false = an attempt: nobody was spoken to'),
});
export type RecordContactRequest = z.output<typeof RecordContactRequest>;

export const Contact = RecordContactRequest.extend({
  id: Id,
  recordedAt: z.string(),
});
export type Contact = z.output<typeof Contact>;

export const recordContact = endpoint({
  summary: 'Record a visit or a call; one that reached the patient ends their silence',
  method: 'PUT',
  path: '/patients/:patientId/contacts/:contactId',
  audience: 'staff',
  roles: ['physiotherapist'],
  params: z.strictObject({ patientId: Id, contactId: Id }),
  body: RecordContactRequest,
  statuses: [201, 200],
  reply: Contact,
});
