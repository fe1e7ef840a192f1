import type { Silence } from '@ischia/shared';
import type { ReactNode } from 'react';
import { dayOf } from '../lib/days';
import { momentWords } from '../lib/format';
import { attemptWords } from '../words/silence-words';
import { SeverityChip } from './severity-chip';

type Props = { silence: Silence; now: string; timeZone: string; children: ReactNode };

/** S1: what was said last, since when nothing was heard, who tried, and what a person can do about it. */
export function SilenceNote({ silence, now, timeZone, children }: Props) {
  const attempts = attemptWords(silence.attempts, dayOf(now, timeZone));
  return (
    <article className="flag-card flag-card-high silence-note">
      <div className="flag-head">
        <SeverityChip severity="high" />
        <span className="flag-state">Silent</span>
        {attempts !== null && <span className="flag-due">{attempts}</span>}
      </div>
      <h3 className="flag-reason">{silence.words}</h3>
      <p className="flag-facts">
        Last heard from {momentWords(silence.since, now, timeZone)}. This stays until the patient reports
        something or you have spoken to them.
      </p>
      <div className="flag-foot silence-foot">{children}</div>
    </article>
  );
}
