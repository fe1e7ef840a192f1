import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOpenedFocus, useReturnFocus } from '../../../ui/use-return-focus';

type Props = { name: string; isPending: boolean; onEnd: () => void };

function Question({ name, isPending, onEnd, onKeep }: Props & { onKeep: () => void }) {
  const words = useOpenedFocus<HTMLParagraphElement>();
  return (
    <div className="portal-form">
      <p ref={words} tabIndex={-1}>
        <bdi>{name}</bdi> will be signed out everywhere at once, and can log nothing until somebody gives
        access again. What is waiting on the phone is not lost.
      </p>
      <div className="form-buttons">
        <Button size="sm" loading={isPending} onClick={onEnd}>
          End access
        </Button>
        <Button size="sm" variant="default" onClick={onKeep}>
          Keep access
        </Button>
      </div>
    </div>
  );
}

/** Asks once more: nothing is heard from a patient without access. */
export function EndPortalAccess(props: Props) {
  const [asking, setAsking] = useState(false);
  const start = useReturnFocus<HTMLButtonElement>(asking);
  if (asking) return <Question {...props} onKeep={() => setAsking(false)} />;
  return (
    <Button ref={start} size="compact-sm" variant="default" onClick={() => setAsking(true)}>
      End access<span className="sr-only"> of {props.name}</span>
    </Button>
  );
}
