import { Checkbox, Kbd, Modal } from '@mantine/core';

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

export function KeysHelp({ opened, onClose, enabled, onEnabled }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys" closeButtonProps={{ 'aria-label': 'Close' }}>
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
    </Modal>
  );
}
