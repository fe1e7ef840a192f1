import type { FlagItem, InboxRow } from '@ischia/shared';
import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { plural } from '../../../lib/format';
import { SeverityShape } from '../../../signs/severity-shape';
import type { OpenForm } from './flag-actions';
import { InboxRowItem } from './inbox-row';

type FormAt = { flagId: string; form: OpenForm } | null;
type Props = {
  group: InboxRow['group'];
  rows: readonly InboxRow[];
  now: string;
  timeZone: string;
  contact: (row: InboxRow) => ReactNode;
  selected: string | null;
  form: FormAt;
  onSelect: (patientId: string) => void;
  onForm: (form: FormAt) => void;
  onClosed: (flag: FlagItem) => void;
};

const GROUP_WORDS: Record<InboxRow['group'], string> = {
  urgent: 'Urgent',
  'call-today': 'Call today',
  review: 'Review',
  'as-expected': 'As expected',
};
const GROUP_SHAPE = {
  urgent: 'urgent',
  'call-today': 'high',
  review: 'moderate',
  'as-expected': 'as-expected',
} as const;

/** A heading with its rows; the group of what is usual for the person starts folded. */
export function InboxGroup({ group, rows, selected, form, onSelect, ...rest }: Props) {
  const folds = group === 'as-expected';
  const [open, setOpen] = useState(!folds);
  const listId = useId();
  if (rows.length === 0) return null;
  const heading = (
    <>
      <SeverityShape severity={GROUP_SHAPE[group]} />
      {GROUP_WORDS[group]}
      <span className="group-count">{plural(rows.length, 'patient')}</span>
    </>
  );
  return (
    <section className={`inbox-group group-${group}`}>
      <h2>
        {folds ? (
          <UnstyledButton aria-expanded={open} aria-controls={listId} onClick={() => setOpen(!open)}>
            {heading}
          </UnstyledButton>
        ) : (
          heading
        )}
      </h2>
      {open && (
        <ol id={listId}>
          {rows.map((row) => (
            <InboxRowItem
              key={row.patientId}
              row={row}
              selected={selected === row.patientId}
              form={form}
              onSelect={() => onSelect(row.patientId)}
              {...rest}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
