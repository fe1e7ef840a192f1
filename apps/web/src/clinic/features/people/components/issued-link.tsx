import type { IssuedInvitation } from '@ischia/shared';
import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

type Props = { issued: IssuedInvitation; onDone: () => void };

/** The one time that a link is shown. It is nowhere else: not in the list, not on the server. */
export function IssuedLink({ issued, onDone }: Props) {
  const { staffMember, token } = issued;
  const [copied, setCopied] = useState<boolean | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [token]);
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
        The link for <bdi>{staffMember.name}</bdi>
      </h2>
      <p>
        Give it to <bdi>{staffMember.name}</bdi> and to nobody else: whoever opens it first chooses the
        password. It works once, for 72 hours, and is <strong>not shown again</strong>.
      </p>
      <TextInput
        ref={field}
        aria-label={`Link for ${staffMember.name}`}
        readOnly
        value={`${window.location.origin}/join#${token}`}
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
