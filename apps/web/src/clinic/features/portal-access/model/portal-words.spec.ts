import { PORTAL_STATES } from '@ischia/shared';
import { portalWords } from './portal-words';

const NOW = '2026-11-26T09:00:00Z';

describe('portalWords', () => {
  it('says something of its own for each state', () => {
    const words = PORTAL_STATES.map((state) =>
      portalWords({ state, email: null, invitedUntil: null }, NOW, 'Europe/London'),
    );
    expect(new Set(words).size).toBe(PORTAL_STATES.length);
  });

  it('says until when a link works, in the clinic’s zone', () => {
    const access = { state: 'invited', email: 'a@b.example', invitedUntil: '2026-12-03T08:10:00Z' } as const;
    expect(portalWords(access, NOW, 'Pacific/Auckland').replaceAll('\u00a0', ' ')).toBe(
      'Invited, but has not joined yet. The link works until Thu 3 Dec 21:10.',
    );
  });
});
