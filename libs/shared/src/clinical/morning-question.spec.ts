import { openMorningQuestion, type SessionBeforeMorning } from './morning-question';

const answered = <T>(value: T) => ({ state: 'answered', value }) as const;

function aSession(changes: Partial<SessionBeforeMorning> = {}): SessionBeforeMorning {
  const performedAt = changes.performedAt ?? '2026-03-02T18:00:00.000+00:00';
  return {
    sessionLogId: 'evening',
    kind: 'session',
    performedAt,
    performedOn: performedAt.slice(0, 10),
    timeSuspect: false,
    painBefore: answered(2),
    morning: null,
    secondMorning: null,
    isUnsettled: false,
    ...changes,
  };
}

/** `which session prompted|offered`, or null. */
function asked(sessions: readonly SessionBeforeMorning[], now: string): string | null {
  const question = openMorningQuestion(sessions, now);
  if (question === null) return null;
  return `${question.which} ${question.session.sessionLogId} ${question.isPrompted ? 'prompted' : 'offered'}`;
}

const PROMPTED = 'next-morning evening prompted';
const OFFERED = 'next-morning evening offered';

describe('openMorningQuestion', () => {
  it.each([
    ['the same evening', '2026-03-02T22:00:00.000+00:00', null],
    ['after midnight, at 00:30', '2026-03-03T00:30:00.000+00:00', null],
    ['at 05:59', '2026-03-03T05:59:59.999+00:00', null],
    ['at 06:00', '2026-03-03T06:00:00.000+00:00', PROMPTED],
    ['at 11:59', '2026-03-03T11:59:59.999+00:00', PROMPTED],
    ['at 12:00', '2026-03-03T12:00:00.000+00:00', OFFERED],
    ['late that day, at 23:59', '2026-03-03T23:59:00.000+00:00', OFFERED],
    ['the day after that', '2026-03-04T08:00:00.000+00:00', null],
    ['two weeks later', '2026-03-16T08:00:00.000+00:00', null],
    ['by a clock set back to before the session', '2026-03-01T08:00:00.000+00:00', null],
  ])('after a session at 18:00, %s', (_when, now, expected) => {
    expect(asked([aSession()], now)).toBe(expected);
  });

  it.each([
    ['36 hours after it', '2026-03-03T17:00:00.000+00:00', OFFERED],
    ['a millisecond later', '2026-03-03T17:00:00.001+00:00', null],
  ])('after a session at 05:00, %s', (_when, now, expected) => {
    expect(asked([aSession({ performedAt: '2026-03-02T05:00:00.000+00:00' })], now)).toBe(expected);
  });

  it('goes by the wall clock in the night in which clocks go forward, and by real hours for the 36', () => {
    const beforeSpring = aSession({ performedAt: '2026-03-28T05:00:00.000+00:00' });
    expect(asked([beforeSpring], '2026-03-29T05:59:00.000+01:00')).toBeNull();
    expect(asked([beforeSpring], '2026-03-29T06:00:00.000+01:00')).toBe(PROMPTED);
    expect(asked([beforeSpring], '2026-03-29T18:00:00.000+01:00')).toBe(OFFERED);
    expect(asked([beforeSpring], '2026-03-29T18:00:01.000+01:00')).toBeNull();
  });

  it('and in the night in which they go back', () => {
    const beforeAutumn = aSession({ performedAt: '2026-10-24T05:00:00.000+01:00' });
    expect(asked([beforeAutumn], '2026-10-25T05:59:00.000+00:00')).toBeNull();
    expect(asked([beforeAutumn], '2026-10-25T06:00:00.000+00:00')).toBe(PROMPTED);
    expect(asked([beforeAutumn], '2026-10-25T16:00:00.000+00:00')).toBe(OFFERED);
    expect(asked([beforeAutumn], '2026-10-25T16:00:01.000+00:00')).toBeNull();
  });

  it('asks in the morning of the place where the phone is now', () => {
    const inLondon = aSession({ performedAt: '2026-03-02T18:00:00.000+00:00' });
    expect(asked([inLondon], '2026-03-03T05:30:00.000-05:00')).toBeNull();
    expect(asked([inLondon], '2026-03-03T06:30:00.000-05:00')).toBe(PROMPTED);
    expect(asked([inLondon], '2026-03-03T06:30:00.000+13:00')).toBeNull();
    const inAuckland = aSession({ performedAt: '2026-03-02T18:00:00.000+13:00' });
    expect(asked([inAuckland], '2026-03-03T07:00:00.000+13:00')).toBe(PROMPTED);
    expect(asked([inAuckland], '2026-03-02T18:00:00.000+00:00')).toBeNull();
  });

  it('asks about the last of two sessions of one day, and once', () => {
    const early = aSession({ sessionLogId: 'early', performedAt: '2026-03-02T07:00:00.000+00:00' });
    const now = '2026-03-03T08:00:00.000+00:00';
    expect(asked([aSession(), early], now)).toBe(PROMPTED);
    expect(asked([early, aSession()], now)).toBe(PROMPTED);
    expect(asked([aSession({ morning: answered('same') }), early], now)).toBeNull();
    expect(asked([aSession(), { ...early, morning: answered('same') }], now)).toBeNull();
  });

  it.each([
    ['skipped', aSession({ morning: { state: 'skipped' } })],
    ['answered', aSession({ morning: answered('sore') })],
    ['about a session that could not be done', aSession({ kind: 'not-done' })],
    ['about a session whose clock cannot be believed', aSession({ timeSuspect: true })],
  ])('does not ask when it was %s', (_what, session) => {
    expect(asked([session], '2026-03-03T08:00:00.000+00:00')).toBeNull();
  });

  it('asks about the session before one whose clock cannot be believed', () => {
    const odd = aSession({
      sessionLogId: 'odd',
      performedAt: '2026-03-02T20:00:00.000+00:00',
      timeSuspect: true,
    });
    expect(asked([aSession(), odd], '2026-03-03T08:00:00.000+00:00')).toBe(PROMPTED);
  });

  describe('the second morning', () => {
    const worse = aSession({ morning: answered('worse') });

    it.each([
      ['the same day', '2026-03-03T20:00:00.000+00:00', null],
      ['the next day at 05:59', '2026-03-04T05:59:00.000+00:00', null],
      ['the next day at 06:00', '2026-03-04T06:00:00.000+00:00', 'second-morning evening prompted'],
      ['the next day at 12:00', '2026-03-04T12:00:00.000+00:00', 'second-morning evening offered'],
      ['a day later', '2026-03-05T08:00:00.000+00:00', null],
    ])('is asked once more after "worse", %s', (_when, now, expected) => {
      expect(asked([worse], now)).toBe(expected);
    });

    it.each([
      ['after "the same"', { ...worse, morning: answered('same' as const) }],
      ['after a "worse" that is M4', { ...worse, isUnsettled: true }],
      ['when it was answered', { ...worse, secondMorning: answered('better' as const) }],
      ['when the first was not answered', { ...worse, morning: null }],
    ])('is not asked %s', (_what, session) => {
      expect(asked([session], '2026-03-04T08:00:00.000+00:00')).toBeNull();
    });

    it('ends 60 hours after the session', () => {
      const early = { ...worse, performedAt: '2026-03-02T05:00:00.000+00:00' };
      expect(asked([early], '2026-03-04T17:00:00.000+00:00')).toBe('second-morning evening offered');
      expect(asked([early], '2026-03-04T17:00:00.001+00:00')).toBeNull();
    });

    it('comes after the question about yesterday, where both are open', () => {
      const yesterday = aSession({ sessionLogId: 'yesterday', performedAt: '2026-03-03T18:00:00.000+00:00' });
      const now = '2026-03-04T08:00:00.000+00:00';
      expect(asked([worse, yesterday], now)).toBe('next-morning yesterday prompted');
      expect(asked([worse, { ...yesterday, morning: answered('same') }], now)).toBe(
        'second-morning evening prompted',
      );
    });
  });
});
