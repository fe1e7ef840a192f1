import type { FlagSeverity } from '@ischia/shared';
import { SEVERITY_WORDS } from '../words/clinical-words';
import { SeverityShape } from './severity-shape';

type Props = { severity: FlagSeverity; asExpected?: boolean; action?: 'emergency' | 'same-day' | null };

const ACTION_WORDS = { emergency: 'Urgent, emergency', 'same-day': 'Urgent, same day' } as const;

/** Word, shape and fill together; readable in grey. */
export function SeverityChip({ severity, asExpected = false, action = null }: Props) {
  const kind = asExpected ? 'as-expected' : severity;
  const words = asExpected
    ? 'As expected'
    : action === null
      ? SEVERITY_WORDS[severity]
      : ACTION_WORDS[action];
  return (
    <span className={`chip chip-${kind}`}>
      <SeverityShape severity={kind} />
      {words}
    </span>
  );
}
