import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, addWorkingTime, dueTimes, type OpenInterval, ResponseTargets } from './due-at';

const zone = 'Europe/London';
const at = (local: string): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
const local = (moment: number | null): string | null =>
  moment === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(moment)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime()
        .toString()
        .slice(0, 16);

/** Weekdays 09:00-18:00 and Friday until 18:00; Good Friday 3 and Easter Monday 6 April 2026 are holidays. */
function schedule(from: string, days: number): OpenInterval[] {
  const holidays = ['2026-04-03', '2026-04-06'];
  const first = Temporal.PlainDate.from(from);
  return Array.from({ length: days }, (_, index) => first.add({ days: index }))
    .filter((day) => day.dayOfWeek <= 5 && !holidays.includes(day.toString()))
    .map((day) => ({
      openOn: day.toString(),
      openAt: at(`${day.toString()}T09:00`),
      closeAt: at(`${day.toString()}T18:00`),
    }));
}
const march = schedule('2026-03-01', 60);
const hour = 3_600_000;

describe('addWorkingTime', () => {
  it.each([
    ['Monday morning', '2026-03-02T10:00', '2026-03-02T14:00'],
    ['a Friday one minute before closing', '2026-03-06T17:59', '2026-03-09T12:59'],
    ['the moment of closing', '2026-03-06T18:00', '2026-03-09T13:00'],
    ['a Saturday', '2026-03-07T11:00', '2026-03-09T13:00'],
    ['before opening', '2026-03-09T06:00', '2026-03-09T13:00'],
    ['the moment of opening', '2026-03-09T09:00', '2026-03-09T13:00'],
    ['exactly four hours before closing', '2026-03-09T14:00', '2026-03-09T18:00'],
    ['the eve of a holiday and its weekend', '2026-04-02T16:00', '2026-04-07T11:00'],
    ['the weekend on which the clocks go forward', '2026-03-27T16:00', '2026-03-30T11:00'],
  ])('ends four working hours from %s (%s) at %s', (_name, from, due) => {
    expect(local(addWorkingTime(at(from), 4 * hour, march))).toBe(due);
  });

  it('leaves out a closed lunch hour', () => {
    const day = [
      { openOn: '2026-03-02', openAt: at('2026-03-02T09:00'), closeAt: at('2026-03-02T12:00') },
      { openOn: '2026-03-02', openAt: at('2026-03-02T13:00'), closeAt: at('2026-03-02T18:00') },
    ];
    expect(local(addWorkingTime(at('2026-03-02T10:00'), 4 * hour, day))).toBe('2026-03-02T15:00');
    expect(local(addWorkingTime(at('2026-03-02T12:30'), 4 * hour, day))).toBe('2026-03-02T17:00');
  });

  it('counts a night shift through the change of the clocks as the hour shorter that it is', () => {
    const night = [{ openOn: '2026-03-28', openAt: at('2026-03-28T22:00'), closeAt: at('2026-03-29T08:00') }];
    expect(local(addWorkingTime(at('2026-03-28T23:00'), 4 * hour, night))).toBe('2026-03-29T04:00');
  });

  it('says null, rather than too early a time, when the schedule is too short', () => {
    expect(addWorkingTime(at('2026-03-02T16:00'), 4 * hour, march.slice(0, 1))).toBeNull();
    expect(addWorkingTime(at('2026-03-02T16:00'), 4 * hour, [])).toBeNull();
  });

  it('never falls due earlier for what arrives later', () => {
    const moment = fc.integer({ min: at('2026-03-02T00:00'), max: at('2026-04-10T00:00') });
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 1, max: 3 }), (one, other, days) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const times = [
          addWorkingTime(early, 4 * hour, march),
          addWorkingTime(late, 4 * hour, march),
        ] as const;
        const dates = [addWorkingDays(early, days, march), addWorkingDays(late, days, march)] as const;
        for (const [first, second] of [times, dates]) {
          expect(first).not.toBeNull();
          expect(Number(second)).toBeGreaterThanOrEqual(Number(first));
        }
        expect(Number(times[1])).toBeGreaterThan(late);
        expect(Number(dates[1])).toBeGreaterThan(late);
      }),
    );
  });
});

describe('addWorkingDays', () => {
  it.each([
    [1, '2026-03-02T10:00', '2026-03-03T10:00'],
    [1, '2026-03-06T17:59', '2026-03-09T17:59'],
    [1, '2026-03-07T11:00', '2026-03-09T18:00'],
    [1, '2026-03-06T18:00', '2026-03-09T18:00'],
    [2, '2026-03-06T17:59', '2026-03-10T17:59'],
    [2, '2026-03-08T23:00', '2026-03-10T18:00'],
    [1, '2026-04-02T10:00', '2026-04-07T10:00'],
    [1, '2026-03-27T10:00', '2026-03-30T10:00'],
  ])('ends %d working days from %s of it at %s', (days, from, due) => {
    expect(local(addWorkingDays(at(from), days, march))).toBe(due);
  });

  it('stops at the close of a shorter day', () => {
    const days = [
      { openOn: '2026-03-05', openAt: at('2026-03-05T09:00'), closeAt: at('2026-03-05T18:00') },
      { openOn: '2026-03-06', openAt: at('2026-03-06T09:00'), closeAt: at('2026-03-06T13:00') },
    ];
    expect(local(addWorkingDays(at('2026-03-05T16:00'), 1, days))).toBe('2026-03-06T13:00');
  });

  it('says null when the schedule does not reach that day', () => {
    expect(addWorkingDays(at('2026-03-02T10:00'), 1, march.slice(0, 1))).toBeNull();
  });
});

describe('dueTimes', () => {
  const receivedAt = at('2026-03-06T17:59');
  const due = (
    severity: 'urgent' | 'high' | 'moderate',
    ruleIds: readonly ('U1' | 'H1' | 'H8' | 'H9' | 'M1')[],
  ) => dueTimes({ severity, action: null, ruleIds, receivedAt }, march);

  it('asks four working hours to acknowledge and one working day to contact for high', () => {
    const { acknowledgeBy, contactBy, escalateAt } = due('high', ['H1']);
    expect([local(acknowledgeBy), local(contactBy), escalateAt]).toEqual([
      '2026-03-09T12:59',
      '2026-03-09T17:59',
      [],
    ]);
  });

  it('runs H8 on calendar hours: 24 of them, across the weekend', () => {
    const { acknowledgeBy, contactBy } = due('high', ['H8']);
    expect([local(acknowledgeBy), local(contactBy)]).toEqual(['2026-03-07T17:59', '2026-03-07T17:59']);
  });

  it('takes the earlier time when H8 shares a flag with H9', () => {
    const monday = { severity: 'high', action: null, receivedAt: at('2026-03-08T20:00') } as const;
    expect(local(dueTimes({ ...monday, ruleIds: ['H8', 'H9'] }, march).contactBy)).toBe('2026-03-09T18:00');
    expect(local(dueTimes({ ...monday, ruleIds: ['H8'] }, march).contactBy)).toBe('2026-03-09T20:00');
  });

  it('asks two working days to acknowledge for moderate, and no contact', () => {
    const { acknowledgeBy, contactBy } = due('moderate', ['M1']);
    expect([local(acknowledgeBy), contactBy]).toEqual(['2026-03-10T17:59', null]);
  });

  it('raises an emergency after 15 and 60 minutes and a same-day one after 30 and 120, closed or not', () => {
    const night = { severity: 'urgent', ruleIds: ['U1'], receivedAt: at('2026-03-28T23:50') } as const;
    const minutes = (action: 'emergency' | 'same-day') =>
      dueTimes({ ...night, action }, []).escalateAt.map((moment) => (moment - night.receivedAt) / 60_000);
    expect(minutes('emergency')).toEqual([15, 60]);
    expect(minutes('same-day')).toEqual([30, 120]);
  });

  it('follows the targets of the clinic', () => {
    const targets = ResponseTargets.parse({ highAcknowledgeWorkingHours: 1 });
    const flag = { severity: 'high', action: null, ruleIds: ['H1'], receivedAt } as const;
    expect(local(dueTimes(flag, march, targets).acknowledgeBy)).toBe('2026-03-09T09:59');
  });
});
