import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';

type Props = {
  /** Who may have it. */
  name: string;
  /** Path and secret; the address of this installation is put before it. */
  path: string;
  /** What whoever passes it on has to know. */
  children: ReactNode;
  onDone: () => void;
};

/** The one time that a link is shown. It is nowhere else: not in the list, not on the server. */
export function IssuedLink({ name, path, children, onDone }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [path]);
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(field.current?.value ?? '');
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <section className="sheet issued-link" aria-labelledby="issued-title">
      <h2 id="issued-title">
        The link for <bdi>{name}</bdi>
      </h2>
      {children}
      <TextInput
        ref={field}
        aria-label={`Link for ${name}`}
        readOnly
        value={`${window.location.origin}${path}`}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="form-buttons">
        <Button onClick={() => void copy()}>Copy the link</Button>
        <Button variant="default" onClick={onDone}>
          I have passed it on
        </Button>
        <p role="status">
          {copied === true && 'Copied.'}
          {copied === false && 'It is marked: copy it with your keyboard or by hand.'}
        </p>
      </div>
    </section>
  );
}
