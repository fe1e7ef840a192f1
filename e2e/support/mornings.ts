import { type PainSite, PortalToday, RED_FLAG_QUESTIONS, SessionLogRequest } from '@ischia/shared';
import type { Page } from 'playwright-core';
import { v7 } from 'uuid';

const HOUR = 3_600_000;
const BREAKFAST = 8;
const answer = <T>(value: T) => ({ state: 'answered', value }) as const;
const notAsked = { state: 'not-asked' } as const;

/** A place on earth where it is between eight and nine in the morning just now. */
export type Breakfast = { readonly timeZone: string; readonly hoursAhead: number };

export function breakfastAt(now: Date): Breakfast {
  const hoursAhead = ((BREAKFAST - now.getUTCHours() + 36) % 24) - 12;
  // Names of these zones count the other way round.
  return { timeZone: `Etc/GMT${hoursAhead > 0 ? '-' : '+'}${Math.abs(hoursAhead)}`, hoursAhead };
}

/** A moment as a phone in that place writes it. */
function asWritten(at: Date, { hoursAhead }: Breakfast): string {
  const local = new Date(at.getTime() + hoursAhead * HOUR).toISOString().slice(0, 23);
  return `${local}${hoursAhead < 0 ? '-' : '+'}${String(Math.abs(hoursAhead)).padStart(2, '0')}:00`;
}

async function call(page: Page, method: string, path: string, body?: object): Promise<unknown> {
  const reply = await page.evaluate(
    async (sent) => {
      const answered = await fetch(`/api/v1${sent.path}`, {
        method: sent.method,
        ...(sent.body === undefined
          ? {}
          : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent.body) }),
      });
      return { status: answered.status, body: (await answered.json()) as unknown };
    },
    { method, path, body },
  );
  if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status}`);
  return reply.body;
}

/** Whoever is signed in on the phone did a session at ten yesterday evening: pain 2 before, an ache of 3 there, 2 after. */
export async function sessionLastEvening(
  phone: Page,
  place: Breakfast,
  now: Date,
  site: PainSite,
): Promise<void> {
  const { versions } = PortalToday.parse(await call(phone, 'GET', '/portal/today'));
  const [version] = versions;
  const [session] = version?.sessions ?? [];
  if (version === undefined || session === undefined) throw new Error('nothing is prescribed');
  const at = asWritten(new Date(Math.floor(now.getTime() / HOUR) * HOUR - 10 * HOUR), place);
  const log = SessionLogRequest.parse({
    programmeVersionId: version.id,
    prescribedSessionId: session.id,
    performedAt: at,
    timeZone: place.timeZone,
    loggedAt: at,
    kind: 'session',
    notDoneReason: null,
    painBefore: answer(2),
    painDuring: answer(3),
    painAfter: answer(2),
    qualities: ['ache'],
    sites: [site],
    spread: notAsked,
    saddle: notAsked,
    newOrWorse: notAsked,
    suddenPop: answer('no'),
    cannotWalk: notAsked,
    bigBruise: notAsked,
    redFlags: Object.fromEntries([...RED_FLAG_QUESTIONS, 'symptomAge'].map((name) => [name, notAsked])),
    effort: answer(4),
    stoppedEarly: answer('no'),
    painReportIds: [],
    exercises: [],
    note: null,
  });
  await call(phone, 'PUT', `/portal/session-logs/${v7()}`, log);
}
