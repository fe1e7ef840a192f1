import { isTimeSuspect } from '@ischia/shared';

/** When a record counts: as the device said, or as the clinic received it where the device cannot be believed. */
export type RecordTimes = {
  readonly receivedAt: Date;
  readonly timeSuspect: boolean;
  /** Day and moment that the rules use. */
  readonly countsOn: string;
  readonly countsAt: string;
  readonly columns: {
    readonly performed_at: string;
    readonly performed_offset_minutes: number;
    readonly performed_on: string;
    readonly time_zone: string;
    readonly logged_at: string;
    readonly received_at: Date;
    readonly time_suspect: boolean;
  };
};

function offsetMinutes(instant: string): number {
  const found = /([+-])(\d\d):(\d\d)$/.exec(instant);
  if (found === null) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return found[1] === '-' ? -minutes : minutes;
}

/** Nothing is refused for its time. The day is the date part as the device sent it. */
export function timesOf(
  sent: { performedAt: string; loggedAt: string; timeZone: string },
  receivedAt: Date,
): RecordTimes {
  const timeSuspect = isTimeSuspect(sent.performedAt, receivedAt.toISOString());
  const performedOn = sent.performedAt.slice(0, 10);
  return {
    receivedAt,
    timeSuspect,
    countsOn: timeSuspect ? receivedAt.toISOString().slice(0, 10) : performedOn,
    countsAt: timeSuspect ? receivedAt.toISOString() : sent.performedAt,
    columns: {
      performed_at: sent.performedAt,
      performed_offset_minutes: offsetMinutes(sent.performedAt),
      performed_on: performedOn,
      time_zone: sent.timeZone,
      logged_at: sent.loggedAt,
      received_at: receivedAt,
      time_suspect: timeSuspect,
    },
  };
}
