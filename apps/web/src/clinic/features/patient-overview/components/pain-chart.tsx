import type { PatientOverview } from '@ischia/shared';
import { lazy, Suspense } from 'react';
import { dateWords, plural } from '../../../lib/format';
import { ChartFigure } from '../../../ui/chart-figure';
import { PanelBoundary } from '../../../ui/panel-boundary';
import { painFinding, painSummary } from '../model/pain-finding';
import { painSeries } from '../model/pain-series';
import { PainTable } from './pain-table';

const PainPlot = lazy(() => import('./pain-plot').then((module) => ({ default: module.PainPlot })));
const HEIGHT = 280;

type Props = { overview: PatientOverview };

function MarkLegend({ leftOut }: { leftOut: number }) {
  return (
    <p className="chart-legend">
      <span>
        <svg viewBox="0 0 14 14" width="13" height="13" aria-hidden="true">
          <path className="mark-sharp" d="M7 .5 13 7l-6 6.5L1 7z" />
        </svg>
        sharp
      </span>
      <span>
        <svg viewBox="0 0 14 14" width="13" height="13" aria-hidden="true">
          <path className="mark-radiating" d="M7 13 .5 1.5h13z" />
        </svg>
        radiating or nerve feeling
      </span>
      <span>a gap: no number that day</span>
      {leftOut > 0 && <span>{plural(leftOut, 'older mark')} in the table only</span>}
    </p>
  );
}

/** What hurt, day by day. Too little data is said in words, not drawn as an empty axis. */
export function PainChart({ overview }: Props) {
  const { painDays, marks, painLimit, today } = overview;
  const series = painSeries(painDays, marks);
  if (series === null || (series.line.length === 0 && series.marks.length === 0)) {
    return (
      <div className="chart-figure chart-empty">
        <h3 className="finding">No pain reported yet</h3>
        <p className="quiet">The chart begins with the first number or the first sharp or radiating word.</p>
      </div>
    );
  }
  const about = `Highest pain of each of the patient’s own days, 0 to 10, from ${dateWords(series.from, today)}`;
  return (
    <ChartFigure
      finding={painFinding(overview)}
      about={about}
      summary={painSummary(overview)}
      height={HEIGHT}
      chart={(width) => (
        <PanelBoundary
          instead={<p className="quiet">The chart could not be drawn. The table holds the same numbers.</p>}
        >
          <Suspense fallback={<div className="skeleton-row chart-wait" />}>
            <PainPlot
              series={series}
              painLimit={painLimit}
              width={width}
              height={HEIGHT}
              label={`Line chart. ${about}`}
              today={today}
            />
          </Suspense>
        </PanelBoundary>
      )}
      legend={<MarkLegend leftOut={series.leftOut} />}
      table={<PainTable painDays={painDays} marks={marks} />}
    />
  );
}
