import { useEffect, useRef } from 'react';
import { clock } from '../../../../both/clock';
import { type PainStart, waitsAt } from '../model/pain-start';

/** A clock that is set back may make the wait longer than a timer can be. */
const LOOK_MS = 30_000;

/**
 * Calls once when the ten minutes of an unfinished report are over. A phone stops the timers of a hidden page, so the
 * time is looked at again when the page is shown.
 */
export function useOverdue(start: PainStart, isOpen: boolean, onOverdue: () => void): void {
  const act = useRef(onOverdue);
  useEffect(() => {
    act.current = onOverdue;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    let timer: number | undefined;
    const look = (): void => {
      window.clearTimeout(timer);
      const left = waitsAt(start, clock.now().getTime());
      if (left <= 0) act.current();
      else timer = window.setTimeout(look, Math.min(left, LOOK_MS));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [start, isOpen]);
}
