import type { Caseload } from '@ischia/shared';
import type { ReactNode } from 'react';
import { EmptyState } from '../../../ui/states';
import { matchingRows } from '../model/matching-rows';
import { CaseloadTable } from './caseload-table';

type Props = {
  caseload: Caseload;
  of: 'mine' | 'clinic';
  typed: string;
  onClear: () => void;
  addPatient: ReactNode;
};

/** The rows that match the typed name; nobody at all and nobody of that name are two different things. */
export function CaseloadList({ caseload, of, typed, onClear, addPatient }: Props) {
  const mine = of === 'mine';
  if (caseload.rows.length === 0) {
    return (
      <EmptyState title="No patients yet" action={addPatient}>
        {mine ? 'Nobody is on your list. Add a patient, or look at the whole clinic.' : 'Add the first one.'}
      </EmptyState>
    );
  }
  const rows = matchingRows(caseload.rows, typed);
  if (rows.length > 0) {
    return (
      <>
        <CaseloadTable rows={rows} today={caseload.today} />
        {caseload.nextCursor !== null && (
          <p className="list-end">
            The {caseload.rows.length} most pressing of {caseload.total} are shown.
          </p>
        )}
      </>
    );
  }
  return (
    <EmptyState
      title={`Nobody here is called “${typed.trim()}”`}
      action={
        <button type="button" className="button-link" onClick={onClear}>
          Clear the name
        </button>
      }
    >
      {mine ? 'Only your own patients were searched.' : 'The whole clinic was searched.'}
    </EmptyState>
  );
}
