import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';

const STILL_AFTER = 5_000;

/** Whether somebody is at work in a list: the focus is inside it, or the pointer moved there in the last 5 s. */
export function useEngaged(list: RefObject<HTMLElement | null>) {
  const [focused, setFocused] = useState(false);
  const [pointing, setPointing] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const forget = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  useEffect(() => forget, []);
  // An element that leaves the page with the focus in it fires no blur.
  useEffect(() => {
    if (focused && list.current?.contains(document.activeElement) !== true) setFocused(false);
  });
  return {
    engaged: focused || pointing,
    handlers: {
      onFocus: () => setFocused(true),
      onBlur: (event: FocusEvent) => setFocused(event.currentTarget.contains(event.relatedTarget)),
      onPointerMove: () => {
        forget();
        setPointing(true);
        timer.current = setTimeout(() => setPointing(false), STILL_AFTER);
      },
      onPointerLeave: () => {
        forget();
        setPointing(false);
      },
    },
  };
}
