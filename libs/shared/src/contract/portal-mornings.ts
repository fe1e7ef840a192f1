import { z } from 'zod';
import { PainReportRequest } from './pain';
import { Id, LocalDate } from './primitives';
import { NextMorningRequest, SessionLogRequest } from './session-logs';

/** When the clinic got a morning's answer, and who read it. */
const received = { receivedAt: z.string(), readAt: z.string().nullable(), readBy: z.string().nullable() };

/** A session of the last days with all that the rules need to judge it once more, on the phone, with its morning. */
export const PortalMorning = z.object({
  sessionLogId: Id,
  performedAt: z.string(),
  performedOn: LocalDate,
  timeSuspect: z.boolean().describe('Its clock cannot be believed: no morning is asked'),
  session: SessionLogRequest,
  reports: z.array(PainReportRequest).describe('Made inside the session'),
  matchedM4: z.boolean(),
  next: z
    .object({
      ...NextMorningRequest.pick({ morning: true, nextMorning: true, worst24: true }).shape,
      ...received,
    })
    .nullable()
    .describe('null = nothing was said'),
  second: z.object({ ...NextMorningRequest.pick({ morning: true }).shape, ...received }).nullable(),
});
export type PortalMorning = z.output<typeof PortalMorning>;
