import type { FlagItem, InboxRow } from '@ischia/shared';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SilenceNote } from '../../../signs/silence-note';
import type { OpenForm } from './flag-actions';
import { FlagCard } from './flag-card';

type Props = {
  row: InboxRow;
  now: string;
  timeZone: string;
  contact: (row: InboxRow) => ReactNode;
  selected: boolean;
  form: { flagId: string; form: OpenForm } | null;
  onSelect: () => void;
  onForm: (form: { flagId: string; form: OpenForm } | null) => void;
  onClosed: (flag: FlagItem) => void;
};

/**
 * One patient with all their reasons. The name is the row’s stop for the keyboard, and selects the row.
 * A press on anything else does not: evidence that opened or folded then would move the pointer’s target.
 */
export function InboxRowItem(props: Props) {
  const { row, now, timeZone, contact, selected, form, onSelect, onForm, onClosed } = props;
  return (
    <li className={selected ? 'inbox-row selected' : 'inbox-row'}>
      <div className="inbox-row-name">
        <Link
          to="/patients/$patientId/overview"
          params={{ patientId: row.patientId }}
          data-inbox-row={row.patientId}
          onFocus={onSelect}
        >
          <bdi>{row.patientName}</bdi>
        </Link>
      </div>
      <div className="inbox-row-flags">
        {row.silence !== null && (
          <SilenceNote silence={row.silence} now={now} timeZone={timeZone}>
            {contact(row)}
          </SilenceNote>
        )}
        {row.flags.map((flag, index) => (
          <FlagCard
            key={flag.id}
            flag={flag}
            now={now}
            timeZone={timeZone}
            selected={selected && index === 0}
            form={form?.flagId === flag.id ? form.form : null}
            onForm={(next) => onForm(next === null ? null : { flagId: flag.id, form: next })}
            onClosed={onClosed}
          />
        ))}
      </div>
    </li>
  );
}
