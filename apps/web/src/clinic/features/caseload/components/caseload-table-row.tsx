import type { CaseloadRow } from '@ischia/shared';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { dayWords } from '../../../lib/format';
import { AdherenceFigure } from '../../../signs/adherence-figure';
import { OpenFlagCounts } from '../../../signs/open-flag-counts';
import { SeverityShape } from '../../../signs/severity-shape';
import { conditionWords } from '../../../words/clinical-words';
import { PainSparkline } from './pain-sparkline';

const GROUP_SHAPE = { urgent: 'urgent', 'call-today': 'high', review: 'moderate' } as const;

/** One patient. The name is the link; a click anywhere in the row follows it. */
export function CaseloadTableRow({ row, today }: { row: CaseloadRow; today: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  const { group } = row.reason;
  return (
    // The row only widens the link’s target for the pointer; the keyboard has the link itself.
    <tr
      className={`need-${group}`}
      onClick={(event) => {
        if (event.target !== link.current) link.current?.click();
      }}
    >
      <th scope="row">
        <Link
          ref={link}
          to="/patients/$patientId/overview"
          params={{ patientId: row.patientId }}
          preload="intent"
        >
          <bdi>{row.displayName}</bdi>
        </Link>
        <span className="quiet"> {row.ageYears}</span>
        <div className="cell-sub">{conditionWords(row.condition, row.side)}</div>
      </th>
      <td className="cell-reason">
        {group === 'none' ? (
          <span className="quiet">{row.reason.words}</span>
        ) : (
          <>
            <SeverityShape severity={GROUP_SHAPE[group]} />
            <span>{row.reason.words}</span>
          </>
        )}
      </td>
      <td data-label="Programme">
        {row.programme === null ? (
          <span className="quiet">No programme yet</span>
        ) : (
          <>
            Week {row.programme.weekNumber}
            <div className="cell-sub">{row.programme.phaseName}</div>
          </>
        )}
      </td>
      <td data-label="Reported, 14 days">
        <AdherenceFigure adherence={row.adherence} />
      </td>
      <td data-label="Pain, 28 days">
        <PainSparkline values={row.painValues} marks={row.painMarks} />
      </td>
      <td data-label="Open flags">
        <OpenFlagCounts counts={row.openFlags} />
      </td>
      <td className="cell-last" data-label="Last logged">
        {row.lastLoggedOn === null ? (
          <span className="quiet">nothing yet</span>
        ) : (
          <time dateTime={row.lastLoggedOn}>{dayWords(row.lastLoggedOn, today)}</time>
        )}
      </td>
    </tr>
  );
}
