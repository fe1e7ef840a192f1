import type { FlagSeverity } from '@ischia/shared';

type Props = { severity: FlagSeverity | 'as-expected' };

/** Shape first, colour last: a filled octagon, a filled triangle, an outlined triangle, a dot. */
export function SeverityShape({ severity }: Props) {
  return (
    <svg className={`shape shape-${severity}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      {severity === 'urgent' && <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />}
      {severity === 'high' && <path d="M8 1.5 15 14.5H1z" />}
      {severity === 'moderate' && <path className="hollow" d="M8 2.6 14 13.6H2z" />}
      {severity === 'as-expected' && <circle cx="8" cy="8" r="3.5" />}
    </svg>
  );
}
