import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { problemReference, problemWords } from '../lib/problem-words';

type EmptyProps = { title: string; children?: ReactNode; action?: ReactNode };

/** Nothing to show is a designed state: what it means, and one thing to do. */
export function EmptyState({ title, children, action }: EmptyProps) {
  return (
    <div className="state-panel">
      <svg viewBox="0 0 96 40" width="96" height="40" aria-hidden="true" className="state-water">
        <path d="M4 14q11-10 22 0t22 0 22 0 22 0" fill="none" />
        <path d="M4 27q11-10 22 0t22 0 22 0 22 0" fill="none" />
        <circle cx="70" cy="6" r="4" />
      </svg>
      <p className="state-title">{title}</p>
      {children !== undefined && <div className="state-text">{children}</div>}
      {action}
    </div>
  );
}

type ErrorProps = { what: string; error: unknown; onRetry: () => void };

/** What failed, what is safe, and a way on, where the content would be. */
export function ErrorState({ what, error, onRetry }: ErrorProps) {
  const reference = problemReference(error);
  return (
    <div className="state-panel state-error" role="alert">
      <p className="state-title">{what} could not be loaded</p>
      <p className="state-text">{problemWords(error)} Nothing that was saved is lost.</p>
      <Button variant="default" onClick={onRetry}>
        Try again
      </Button>
      {reference !== null && <p className="state-reference">Reference {reference}</p>}
    </div>
  );
}

type LoadingProps = { rows: number; label: string };

/** Nothing for 150 ms, then grey lines in the place of the content, then words after 8 s. */
export function LoadingState({ rows, label }: LoadingProps) {
  const [stage, setStage] = useState<'none' | 'lines' | 'words'>('none');
  useEffect(() => {
    const lines = setTimeout(() => setStage('lines'), 150);
    const words = setTimeout(() => setStage('words'), 8_000);
    return () => {
      clearTimeout(lines);
      clearTimeout(words);
    };
  }, []);
  return (
    <div className="state-loading" role="status">
      <span className="sr-only">{label}</span>
      {stage !== 'none' &&
        Array.from({ length: rows }, (_, row) => (
          <div key={row} className="skeleton-row" aria-hidden="true" />
        ))}
      {stage === 'words' && <p className="state-text">Still loading. You can wait, or reload the page.</p>}
    </div>
  );
}

/** Kept data with its age, when the newest could not be fetched. */
export function StaleNotice({ at, onRetry }: { at: string; onRetry: () => void }) {
  return (
    <div className="stale-notice" role="status">
      <span>Not up to date: last loaded {at}. The server does not answer just now.</span>
      <Button size="compact-sm" variant="default" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
