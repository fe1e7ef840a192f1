import type { InboxRow } from '@ischia/shared';
import { useState } from 'react';
import { type HeldRows, heldRows } from '../model/held-rows';

/** The newest rows, or, while somebody is at work in the list, the rows that they were looking at. */
export function useShownRows(
  latest: readonly InboxRow[],
  engaged: boolean,
): HeldRows & { showAll: () => void } {
  const [shown, setShown] = useState(latest);
  const showAll = (): void => setShown(latest);
  if (!engaged && shown !== latest) setShown(latest);
  const held = engaged ? heldRows(shown, latest) : { rows: latest, waiting: 0, waitingUrgent: 0 };
  return { ...held, showAll };
}
