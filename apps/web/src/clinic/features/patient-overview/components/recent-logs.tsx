import type { PatientOverview, RecentLog } from '@ischia/shared';
import { dayWords, percentWords, sentence } from '../../../lib/format';
import { QUALITY_WORDS } from '../../../words/clinical-words';
import { leftOutWords, markKind, receivedLater } from '../model/recent-log';

const KIND_WORDS: Record<RecentLog['kind'], string> = {
  session: 'Session',
  'not-done': 'Could not do it',
  'pain-report': 'Pain report',
};

const MOMENTS = ['Before', 'During', 'After'] as const;

function Score({ value, words = 'not answered' }: { value: number | null; words?: string | undefined }) {
  return value === null ? (
    <span className="quiet">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{words}</span>
    </span>
  ) : (
    <>{value}</>
  );
}

function Mark({ log }: { log: RecentLog }) {
  const kind = markKind(log.words);
  if (kind === null) return null;
  return (
    <svg viewBox="0 0 14 14" width="13" height="13" role="img" aria-label={kind}>
      <path className={`mark-${kind}`} d={kind === 'sharp' ? 'M7 .5 13 7l-6 6.5L1 7z' : 'M7 13 .5 1.5h13z'} />
    </svg>
  );
}

type Props = Pick<PatientOverview, 'recentLogs' | 'today'> & { timeZone: string };

function ReportRow({ log, today, timeZone }: { log: RecentLog; today: string; timeZone: string }) {
  const received = receivedLater(log, timeZone);
  return (
    <tr>
      <th scope="row">
        <time dateTime={log.performedAt}>{dayWords(log.on, today)}</time>
        {received !== null && <div className="cell-sub">received {dayWords(received, today)}</div>}
        {log.timeSuspect && <div className="cell-sub">time doubtful, not counted</div>}
      </th>
      <td>
        {KIND_WORDS[log.kind]}
        {log.sessionName !== null && <div className="cell-sub">{log.sessionName}</div>}
        {log.abandoned && <div className="cell-sub">Not finished: the log never came</div>}
        {log.leftOut.length > 0 && <div className="cell-sub">Left out: {leftOutWords(log.leftOut)}</div>}
      </td>
      <td>
        {log.completeness === null ? (
          <Score value={null} words={log.abandoned ? 'not known' : undefined} />
        ) : (
          percentWords(log.completeness)
        )}
      </td>
      {[log.painBefore, log.painDuring, log.painAfter].map((value, moment) => (
        <td key={MOMENTS[moment]}>
          <Score value={value} />
        </td>
      ))}
      <td>
        <span className="words-cell">
          <Mark log={log} />
          {sentence(log.words.map((word) => QUALITY_WORDS[word]).join(', '))}
        </span>
      </td>
    </tr>
  );
}

/** The latest reports as they came: done day, received day where it differs, pain, words. */
export function RecentLogs({ recentLogs, today, timeZone }: Props) {
  return (
    <section className="sheet" aria-labelledby="recent-title">
      <h2 id="recent-title">Recent reports</h2>
      {recentLogs.length === 0 ? (
        <p className="quiet">Nothing has been reported yet.</p>
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
        <div className="table-scroller" role="region" aria-label="Recent reports table" tabIndex={0}>
          <table className="recent">
            <thead>
              <tr>
                {['Day', 'Report', 'Dose done', ...MOMENTS, 'Words'].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {recentLogs.map((log) => (
                <ReportRow key={log.id} log={log} today={today} timeZone={timeZone} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
