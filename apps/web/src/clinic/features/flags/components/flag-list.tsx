import type { FlagItem } from '@ischia/shared';
import { useCallback, useState } from 'react';
import type { OpenForm } from './flag-actions';
import { FlagCard } from './flag-card';
import { UndoBar } from './undo-bar';

type Props = { flags: readonly FlagItem[]; now: string; timeZone: string };

/** One patient’s flags with their history, on the patient’s page. */
export function FlagList({ flags, now, timeZone }: Props) {
  const [open, setOpen] = useState<{ flagId: string; form: OpenForm } | null>(null);
  const [closed, setClosed] = useState<FlagItem | null>(null);
  const forget = useCallback(() => setClosed(null), []);
  if (flags.length === 0) return <p className="quiet">No rule has been met so far.</p>;
  return (
    <div className="flag-list">
      {flags.map((flag) => (
        <FlagCard
          key={flag.id}
          flag={flag}
          now={now}
          timeZone={timeZone}
          selected={false}
          withEvents
          form={open?.flagId === flag.id ? open.form : null}
          onForm={(form) => setOpen(form === null ? null : { flagId: flag.id, form })}
          onClosed={setClosed}
        />
      ))}
      {closed !== null && <UndoBar key={closed.id} flag={closed} onGone={forget} />}
    </div>
  );
}
