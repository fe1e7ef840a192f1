import type { PatientOverview, RecentLog } from '@ischia/shared';
import { dayWords, percentWords, sentence } from '../../../lib/format';
import { QUALITY_WORDS } from '../../../words/clinical-words';
import { isLate, markKind } from '../model/recent-log';

const KIND_WORDS: Record<RecentLog['kind'], string> = {
  session: 'Session',
  'not-done': 'Could not do it',
  'pain-report': 'Pain report',
};

function Score({ value }: { value: number | null }) {
  return value === null ? (
    <span className="quiet">
      <span aria-hidden="true">–</span>
      <span className="sr-only">not answered</span>
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

/** The latest reports as they came: done day, received day where it differs, pain, words. */
export function RecentLogs({ recentLogs, today }: Pick<PatientOverview, 'recentLogs' | 'today'>) {
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
                <th scope="col">Day</th>
                <th scope="col">Report</th>
                <th scope="col">Dose done</th>
                <th scope="col">Before</th>
                <th scope="col">During</th>
                <th scope="col">After</th>
                <th scope="col">Words</th>
              </tr>
            </thead>
            <tbody>
              {recentLogs.map((log) => (
                <tr key={log.id}>
                  <th scope="row">
                    <time dateTime={log.performedAt}>{dayWords(log.on, today)}</time>
                    {isLate(log) && (
                      <div className="cell-sub">received {dayWords(log.receivedAt.slice(0, 10), today)}</div>
                    )}
                    {log.timeSuspect && <div className="cell-sub">time doubtful, not counted</div>}
                  </th>
                  <td>
                    {KIND_WORDS[log.kind]}
                    {log.sessionName !== null && <div className="cell-sub">{log.sessionName}</div>}
                  </td>
                  <td className="figure">
                    {log.completeness === null ? <Score value={null} /> : percentWords(log.completeness)}
                  </td>
                  <td className="figure">
                    <Score value={log.painBefore} />
                  </td>
                  <td className="figure">
                    <Score value={log.painDuring} />
                  </td>
                  <td className="figure">
                    <Score value={log.painAfter} />
                  </td>
                  <td>
                    <span className="words-cell">
                      <Mark log={log} />
                      {sentence(log.words.map((word) => QUALITY_WORDS[word]).join(', '))}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
