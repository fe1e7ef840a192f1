import type { InboxRow } from '@ischia/shared';
import { useEffect, useRef, useState } from 'react';
import { useAcknowledge } from '../api/acknowledge-flag';
import { allowedMoves } from '../model/allowed-moves';
import { listMove } from '../model/list-keys';

const SWITCH = 'ischia-single-keys';

type Given = {
  rows: readonly InboxRow[];
  selected: string | null;
  onResolve: (flagId: string) => void;
};

function drawnRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-inbox-row]')];
}

/** Keeps the keyboard’s place when the row it was on has gone: the next one, else the last. */
export function focusAfter(patientId: string): () => void {
  const at = drawnRows().findIndex((row) => row.dataset['inboxRow'] === patientId);
  return () => {
    const rows = drawnRows();
    const same = rows.find((row) => row.dataset['inboxRow'] === patientId);
    (same ?? rows[at] ?? rows.at(-1))?.focus();
  };
}

/** J and K walk the rows, A acknowledges, E resolves, `?` lists the keys. Enter is the row’s own link. */
export function useInboxKeys(given: Given) {
  const acknowledge = useAcknowledge();
  const [help, setHelp] = useState(false);
  const [enabled, setEnabled] = useState(() => localStorage.getItem(SWITCH) !== 'off');
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  useEffect(() => {
    if (!enabled) return;
    const step = (by: 1 | -1): void => {
      const drawn = drawnRows();
      const at = drawn.findIndex((row) => row.dataset['inboxRow'] === latest.current.selected);
      const next = at === -1 ? 0 : Math.min(Math.max(at + by, 0), drawn.length - 1);
      drawn[next]?.focus();
    };
    const flagFor = (move: 'acknowledge' | 'resolve'): string | undefined =>
      latest.current.rows
        .find((row) => row.patientId === latest.current.selected)
        ?.flags.find((flag) => allowedMoves(flag).includes(move))?.id;
    const moves = {
      next: () => step(1),
      previous: () => step(-1),
      help: () => setHelp(true),
      acknowledge: () => {
        const flagId = flagFor('acknowledge');
        if (flagId !== undefined) acknowledge.mutate(flagId);
      },
      resolve: () => {
        const flagId = flagFor('resolve');
        if (flagId !== undefined) latest.current.onResolve(flagId);
      },
    };
    const pressed = (event: KeyboardEvent): void => {
      const move = listMove(event);
      if (move === null) return;
      event.preventDefault();
      moves[move]();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [enabled, acknowledge.mutate]);
  return {
    problem: acknowledge.error,
    openHelp: () => setHelp(true),
    help: {
      opened: help,
      onClose: () => setHelp(false),
      enabled,
      onEnabled: (on: boolean) => {
        localStorage.setItem(SWITCH, on ? 'on' : 'off');
        setEnabled(on);
      },
    },
  };
}
