import type { FlagItem, Inbox as InboxContent, InboxRow } from '@ischia/shared';
import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { plural } from '../../../lib/format';
import { FormProblem } from '../../../ui/form-problem';
import { EmptyState } from '../../../ui/states';
import type { OpenForm } from './flag-actions';
import { InboxGroup } from './inbox-group';
import { KeysHelp } from './keys-help';
import { UndoBar } from './undo-bar';
import { useEngaged } from './use-engaged';
import { focusAfter, useInboxKeys } from './use-inbox-keys';
import { useShownRows } from './use-shown-rows';

const GROUPS = ['urgent', 'call-today', 'review', 'as-expected'] as const;

type Props = {
  inbox: InboxContent;
  now: string;
  timeZone: string;
  /** Records a call or a visit of somebody who is silent. */
  contact: (row: InboxRow) => ReactNode;
};

/** The open inbox: one row a patient, in the order that the server gives. */
export function Inbox({ inbox, now, timeZone, contact }: Props) {
  const [selected, setSelected] = useState<string | null>(null);
  const [form, setForm] = useState<{ flagId: string; form: OpenForm } | null>(null);
  const [closed, setClosed] = useState<FlagItem | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { engaged, handlers } = useEngaged(list);
  const { rows, waiting, waitingUrgent, showAll } = useShownRows(inbox.rows, engaged);
  const keys = useInboxKeys({ rows, selected, onResolve: (flagId) => setForm({ flagId, form: 'resolve' }) });
  const forget = useCallback(() => setClosed(null), []);
  const onClosed = (flag: FlagItem): void => {
    const focus = focusAfter(flag.patientId);
    setClosed(flag);
    setTimeout(focus, 50);
  };
  const shared = { now, timeZone, contact, selected, form, onSelect: setSelected, onForm: setForm, onClosed };
  return (
    <>
      <FormProblem error={keys.problem} />
      <div className="inbox-live" role="status">
        {waiting > 0 && (
          <button
            type="button"
            className={waitingUrgent > 0 ? 'new-bar urgent' : 'new-bar'}
            onClick={showAll}
          >
            {waitingUrgent > 0 ? `${plural(waiting, 'new flag')}, ${waitingUrgent} urgent` : `${waiting} new`}
            <span aria-hidden="true"> · show</span>
          </button>
        )}
      </div>
      {rows.length === 0 && waiting === 0 ? (
        <EmptyState title="Nothing needs you.">
          New reports appear here by themselves, within seconds of reaching the clinic.
        </EmptyState>
      ) : (
        <div className="inbox" ref={list} {...handlers}>
          {GROUPS.map((group) => (
            <InboxGroup
              key={group}
              group={group}
              rows={rows.filter((row) => row.group === group)}
              {...shared}
            />
          ))}
        </div>
      )}
      {inbox.nextCursor !== null && (
        <p className="list-end">
          The {inbox.rows.length} most pressing patients are shown; the next follow as these close.
        </p>
      )}
      {closed !== null && <UndoBar key={closed.id} flag={closed} onGone={forget} />}
      <UnstyledButton className="keys-button" onClick={keys.openHelp}>
        Keys <kbd>?</kbd>
      </UnstyledButton>
      <KeysHelp {...keys.help} />
    </>
  );
}
