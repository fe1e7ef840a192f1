import { type ReactNode, useId, useState } from 'react';
import { useWidth } from './use-width';

type Props = {
  /** The finding, at most twelve words, worked out by a tested function. */
  finding: string;
  /** What is drawn and for when. */
  about: string;
  /** The same in sentences, for everybody. */
  summary: string;
  height: number;
  chart: (width: number) => ReactNode;
  table: ReactNode;
  definition?: ReactNode;
  legend?: ReactNode;
};

/** Every chart: a finding as its title, a summary in words, and a real table as its twin. */
export function ChartFigure({ finding, about, summary, height, chart, table, definition, legend }: Props) {
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const [frame, width] = useWidth<HTMLDivElement>(640);
  const group = useId();
  return (
    <figure className="chart-figure">
      <figcaption>
        <div>
          <h3 className="finding">{finding}</h3>
          <p className="about">
            {about} {definition}
          </p>
        </div>
        <fieldset className="view-switch">
          <legend className="sr-only">Show as</legend>
          {(['chart', 'table'] as const).map((name) => (
            <label key={name} className={view === name ? 'chosen' : undefined}>
              <input
                type="radio"
                name={group}
                value={name}
                checked={view === name}
                onChange={() => setView(name)}
              />
              {name === 'chart' ? 'Chart' : 'Table'}
            </label>
          ))}
        </fieldset>
      </figcaption>
      <div ref={frame} className="chart-frame">
        {view === 'chart' && <div style={{ height }}>{chart(width)}</div>}
      </div>
      {view === 'chart' && legend}
      {view === 'table' ? (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
        <div className="chart-table" role="region" aria-label={`${finding}, table`} tabIndex={0}>
          {table}
        </div>
      ) : (
        <div className="chart-table print-only">{table}</div>
      )}
      <p className="chart-summary">{summary}</p>
    </figure>
  );
}
