import type { Adherence } from '@ischia/shared';
import { countWords } from '../../../lib/format';
import { Definition } from '../../../ui/definition';
import { adherenceDisplay } from '../../../words/adherence-display';

/** Reported adherence in three windows, each with its counts, and the formula in words. */
export function AdherencePanel({ adherence }: { adherence: readonly Adherence[] }) {
  return (
    <section className="sheet adherence-panel" aria-labelledby="adherence-title">
      <div className="sheet-head">
        <h2 id="adherence-title">Reported adherence</h2>
        <Definition of="reported adherence">
          Sessions reported with at least half of the dose, over sessions due. The window ends yesterday, or
          today once a session of today is logged. It is cut into blocks of 7 days; a block counts at most
          what was due in it, for each prescribed session. Held exercises and paused days are not due. The
          interval is Wilson, 95 %.
        </Definition>
      </div>
      {adherence.length === 0 ? (
        <p className="quiet">No programme yet, so nothing was due.</p>
      ) : (
        <ul className="adherence-windows">
          {adherence.map((window) => {
            const shown = adherenceDisplay(window);
            return (
              <li key={window.windowDays}>
                <span className="window-name">{window.windowDays} days</span>
                {shown.counts === null || shown.kind === 'so-far' ? (
                  <span className="window-words">{shown.sentence}</span>
                ) : (
                  <>
                    <span className="sr-only">{shown.sentence}</span>
                    <span className="window-counts" aria-hidden="true">
                      {shown.counts}
                    </span>
                    <span className="window-share" aria-hidden="true">
                      {shown.percent}
                      {shown.kind === 'early' && ', early'}
                      <small>
                        {shown.interval}, {shown.band}
                      </small>
                    </span>
                  </>
                )}
                {window.extra > 0 && (
                  <span className="window-extra">{countWords(window.extra)} more than due</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
