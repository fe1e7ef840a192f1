import type { PatientOverview } from '@ischia/shared';
import { countWords, fullDate } from '../../../lib/format';
import { ChartFigure } from '../../../ui/chart-figure';
import { weekFinding, weekSummary } from '../model/week-finding';
import { WeekBars } from './week-bars';

const HEIGHT = 190;
const ABOUT = 'Sessions reported against prescribed, Monday to Sunday';

/** Is it being done? Reported against prescribed, week by week. */
export function WeekChart({ weeks, today }: Pick<PatientOverview, 'weeks' | 'today'>) {
  if (weeks.length === 0) {
    return (
      <div className="chart-figure chart-empty">
        <h3 className="finding">No week has begun yet</h3>
        <p className="quiet">The first bar appears when the programme starts.</p>
      </div>
    );
  }
  return (
    <ChartFigure
      finding={weekFinding(weeks)}
      about={ABOUT}
      summary={weekSummary(weeks)}
      height={HEIGHT}
      chart={(width) => (
        <WeekBars weeks={weeks} width={width} height={HEIGHT} label={`Bar chart. ${ABOUT}`} today={today} />
      )}
      legend={
        <p className="chart-legend">
          <span className="key key-due">prescribed</span>
          <span className="key key-done">done, at least half of the dose</span>
          <span className="key key-partly">partly done</span>
        </p>
      }
      table={
        <table className="twin">
          <caption className="sr-only">Sessions by week, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Week</th>
              <th scope="col">Prescribed</th>
              <th scope="col">Done</th>
              <th scope="col">Partly</th>
            </tr>
          </thead>
          <tbody>
            {[...weeks].reverse().map((week) => (
              <tr key={week.from}>
                <th scope="row">
                  {fullDate(week.from)} to {fullDate(week.to)}
                  {week.inProgress && ' (in progress)'}
                </th>
                <td>{countWords(week.prescribed)}</td>
                <td>{week.done}</td>
                <td>{week.partly}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
