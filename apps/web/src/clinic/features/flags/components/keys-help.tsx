import { Button, Checkbox, Kbd } from '@mantine/core';
import { useEffect, useRef } from 'react';

const KEYS = [
  ['J', 'Next patient'],
  ['K', 'Previous patient'],
  ['Enter', 'Open the patient'],
  ['A', 'Acknowledge'],
  ['E', 'Resolve'],
  ['?', 'This list'],
] as const;

type Props = {
  opened: boolean;
  onClose: () => void;
  enabled: boolean;
  onEnabled: (enabled: boolean) => void;
};

/** The keys of the inbox, and the switch that turns them off. The browser’s own dialog keeps the focus. */
export function KeysHelp({ opened, onClose, enabled, onEnabled }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (opened && dialog.current?.open === false) dialog.current.showModal();
  }, [opened]);
  if (!opened) return null;
  return (
    <dialog ref={dialog} className="keys-help" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keys</h2>
      <dl className="keys-list">
        {KEYS.map(([key, words]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label="Use single-letter keys"
        checked={enabled}
        onChange={(event) => onEnabled(event.currentTarget.checked)}
      />
      <Button className="keys-close" variant="default" onClick={onClose}>
        Close
      </Button>
    </dialog>
  );
}
