import type { Adherence } from '@ischia/shared';
import { adherenceDisplay } from '../words/adherence-display';

/** Counts always; a percent and a bar only where there is enough to say one. */
export function AdherenceFigure({ adherence }: { adherence: Adherence | null }) {
  const shown = adherenceDisplay(adherence);
  if (shown.counts === null) return <span className="quiet">{shown.sentence}</span>;
  if (shown.kind === 'so-far') return <span className="adherence">{shown.sentence}</span>;
  return (
    <span
      className="adherence"
      title={shown.interval === null ? undefined : `95 % interval ${shown.interval}`}
    >
      <span aria-hidden="true" className="adherence-counts">
        {shown.counts}
      </span>
      <span aria-hidden="true" className="adherence-share">
        {shown.percent}
        {shown.kind === 'early' && <em> early · {shown.interval}</em>}
      </span>
      <span className="sr-only">{shown.sentence}</span>
    </span>
  );
}
