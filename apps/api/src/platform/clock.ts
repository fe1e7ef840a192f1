import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

/** The only place of the API that reads the time. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
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
