import { leftOutWords, markKind, receivedLater } from './recent-log';

describe('receivedLater', () => {
  it('does not call a report of 23:30 in New York late because UTC is a day ahead', () => {
    const log = { on: '2026-03-08', receivedAt: '2026-03-09T03:31:00Z' };
    expect(receivedLater(log, 'America/New_York')).toBeNull();
    expect(receivedLater(log, 'Pacific/Auckland')).toBe('2026-03-09');
  });
  it('names the day on which a back-dated report arrived', () => {
    expect(receivedLater({ on: '2026-11-16', receivedAt: '2026-11-18T08:00:00Z' }, 'Europe/London')).toBe(
      '2026-11-18',
    );
  });
});

describe('markKind', () => {
  it.each([
    [['sharp'], 'sharp'],
    [['tearing', 'numbness'], 'sharp'],
    [['numbness'], 'radiating'],
    [['burning'], 'radiating'],
    [['ache', 'muscle_burn', 'soreness'], null],
    [[], null],
  ] as const)('marks %j as %s', (words, kind) => {
    expect(markKind([...words])).toBe(kind);
  });
});

describe('leftOutWords', () => {
  it('names what was left out with its reason, and without one where none was given', () => {
    expect(
      leftOutWords([
        { exerciseName: 'Bird dog', reason: 'time' },
        { exerciseName: 'Glute bridge', reason: 'pain' },
        { exerciseName: 'Cat-camel', reason: null },
      ]),
    ).toBe('Bird dog (no time), Glute bridge (it hurt), Cat-camel');
  });
});
