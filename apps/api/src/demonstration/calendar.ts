import { addDays } from '@ischia/shared';
import { Temporal } from 'temporal-polyfill';
import { localDateOf } from '../platform/clock';

/** Everything of the demonstration is counted from the moment of loading. */
export class Calendar {
  readonly today: string;
  readonly now: Date;
  private readonly moments = new Map<string, string>();

  constructor(at: string, timeZone: string) {
    this.now = new Date(at);
    this.today = localDateOf(this.now, timeZone);
  }

  day(daysAgo: number): string {
    return addDays(this.today, -daysAgo);
  }

  /** A moment of a day on a clock of this zone, with its offset. */
  moment(daysAgo: number, hour: number, minute: number, timeZone: string): string {
    const key = `${daysAgo} ${hour} ${minute} ${timeZone}`;
    const known = this.moments.get(key);
    if (known !== undefined) return known;
    const moment = Temporal.PlainDate.from(this.day(daysAgo))
      .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour, minute }) })
      .toString({ timeZoneName: 'never', smallestUnit: 'second' });
    this.moments.set(key, moment);
    return moment;
  }

  instant(daysAgo: number, hour: number, timeZone: string): Date {
    return new Date(Date.parse(this.moment(daysAgo, hour, 0, timeZone)));
  }
}

/** How many days ago the clocks changed in the first of these zones that changed within 182 days. */
export function clockChange(
  calendar: Calendar,
  zones: readonly string[],
): { timeZone: string; daysAgo: number } | null {
  for (const timeZone of zones) {
    for (let daysAgo = 7; daysAgo <= 182; daysAgo += 1) {
      const offsets = [daysAgo, daysAgo + 1].map((day) => calendar.moment(day, 12, 0, timeZone).slice(-6));
      if (offsets[0] !== offsets[1]) return { timeZone, daysAgo };
    }
  }
  return null;
}
