import { Popover, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';

/** The “?” beside a figure: how to work it out by hand. */
export function Definition({ of, children }: { of: string; children: ReactNode }) {
  return (
    <Popover width={320} position="bottom-end" withArrow shadow="md" trapFocus={false}>
      <Popover.Target>
        <UnstyledButton className="definition-button" aria-label={`How ${of} is worked out`}>
          ?
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className="definition-text">{children}</Popover.Dropdown>
    </Popover>
  );
}
