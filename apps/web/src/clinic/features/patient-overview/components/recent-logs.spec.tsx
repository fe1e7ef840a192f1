import { render, screen } from '@testing-library/react';
import { TODAY, ZONE } from '../../../../testing/clinic-factories';
import { anId } from '../../../../testing/an-id';
import { RecentLogs } from './recent-logs';

const log = {
  id: anId(),
  kind: 'session',
  on: TODAY,
  performedAt: '2026-11-22T07:52:00Z',
  receivedAt: '2026-11-22T07:52:09Z',
  sessionName: 'Strength',
  completeness: null,
  painBefore: null,
  painDuring: null,
  painAfter: null,
  words: [],
  timeSuspect: false,
  abandoned: true,
  leftOut: [],
} as const;

describe('RecentLogs', () => {
  it('says of a session whose log never came that it is not finished and its dose not known', () => {
    const { rerender } = render(
      <RecentLogs recentLogs={[{ ...log, words: [], leftOut: [] }]} today={TODAY} timeZone={ZONE} />,
    );
    expect(screen.getByText('Not finished: the log never came')).toBeTruthy();
    expect(screen.getByText('not known')).toBeTruthy();
    rerender(
      <RecentLogs
        recentLogs={[{ ...log, words: [], leftOut: [], abandoned: false }]}
        today={TODAY}
        timeZone={ZONE}
      />,
    );
    expect(screen.queryByText('Not finished: the log never came')).toBeNull();
    expect(screen.queryByText('not known')).toBeNull();
  });
});
