import { Temporal } from 'temporal-polyfill';

/** The only place of the API that reads the time. */
export class Clock {
  /** @param aheadMs how far it runs ahead of the machine's clock, in milliseconds; 0 outside tests */
  constructor(private readonly aheadMs = 0) {}

  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }

  /** Today's calendar day in a zone. */
  today(timeZone: string): string {
    return localDateOf(this.now(), timeZone);
  }
}

/** The calendar day of a moment in a zone. */
export function localDateOf(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}
