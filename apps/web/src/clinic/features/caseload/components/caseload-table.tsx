import type { CaseloadRow } from '@ischia/shared';
import { Definition } from '../../../ui/definition';
import { CaseloadTableRow } from './caseload-table-row';

type Props = { rows: readonly CaseloadRow[]; today: string };

/** A real table in the order of need, which is the server’s. */
export function CaseloadTable({ rows, today }: Props) {
  return (
    // A region that scrolls sideways on small screens must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-scroller" role="region" aria-label="Caseload table" tabIndex={0}>
      <table className="caseload">
        <caption className="sr-only">Patients in the order of need, the most pressing first</caption>
        <thead>
          <tr>
            <th scope="col">Patient</th>
            <th scope="col">Reason</th>
            <th scope="col">Programme</th>
            <th scope="col">
              Reported, 14 days{' '}
              <Definition of="reported adherence">
                Sessions the patient reported with at least half of the dose, over sessions that were due, in
                the last 14 days. Each block of 7 days counts at most what was due in it, for each prescribed
                session. Held exercises and paused days are not due. Under 4 sessions due there is no percent;
                under 10 it is marked early and carries its 95 % interval.
              </Definition>
            </th>
            <th scope="col">Pain, 28 days</th>
            <th scope="col">Open flags</th>
            <th scope="col">Last logged</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CaseloadTableRow key={row.patientId} row={row} today={today} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
