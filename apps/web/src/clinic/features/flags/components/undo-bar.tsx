import type { FlagItem } from '@ischia/shared';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { problemWords } from '../../../lib/problem-words';
import { STATE_WORDS } from '../../../words/flag-words';
import { useReopen } from '../api/reopen-flag';

/** The server lets the same person take back a closing for this long. Clinical reference 3.6. */
const UNDO_FOR = 10_000;

/** Says what was closed, and takes it back for ten seconds. */
export function UndoBar({ flag, onGone }: { flag: FlagItem; onGone: () => void }) {
  const reopen = useReopen();
  const [expired, setExpired] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setExpired(true), UNDO_FOR);
    return () => clearTimeout(timer);
  }, []);
  const finished = expired && !reopen.isPending && !reopen.isError;
  useEffect(() => {
    if (finished) onGone();
  }, [finished, onGone]);
  return (
    <div className="undo-bar" role="status">
      <span>
        {reopen.isError
          ? problemWords(reopen.error)
          : `${STATE_WORDS[flag.state]}: a flag of ${flag.patientName}.`}
      </span>
      {reopen.isError ? (
        <Button size="compact-md" variant="white" onClick={onGone}>
          Close
        </Button>
      ) : (
        <Button
          size="compact-md"
          variant="white"
          loading={reopen.isPending}
          onClick={() => reopen.mutate(flag.id, { onSuccess: onGone })}
        >
          Undo
        </Button>
      )}
    </div>
  );
}
