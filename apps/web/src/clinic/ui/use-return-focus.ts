import { type RefObject, useEffect, useRef } from 'react';

/** The focus goes back to where something was opened from, once it is closed. */
export function useReturnFocus<E extends HTMLElement>(isOpen: boolean): RefObject<E | null> {
  const place = useRef<E>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) place.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return place;
}

/** The focus goes to what was opened, so that a reader hears it. */
export function useOpenedFocus<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => place.current?.focus(), []);
  return place;
}
