import type { SinceLastMet } from '@ischia/shared';
import type { ReactNode } from 'react';
import { sinceLines, sinceTitle } from '../model/since-last-met';

type Props = { since: SinceLastMet | null; today: string; children?: ReactNode };

export function WhatChanged({ since, today, children }: Props) {
  return (
    <section className="sheet what-changed" aria-labelledby="changed-title">
      <h2 id="changed-title">What changed</h2>
      {since === null ? (
        <p className="quiet">Nothing to compare yet: no contact and no programme on record.</p>
      ) : (
        <>
          <p className="sheet-lead">{sinceTitle(since, today)}</p>
          <ul className="changes">
            {sinceLines(since).map((line) => (
              <li key={line.id} className={line.strong ? 'strong' : undefined}>
                {line.words}
              </li>
            ))}
          </ul>
        </>
      )}
      {children !== undefined && children !== false && <div className="changed-foot">{children}</div>}
    </section>
  );
}
