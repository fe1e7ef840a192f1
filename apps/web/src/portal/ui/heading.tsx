import { useEffect, useRef } from 'react';

/** The one H1 of a screen. It takes the focus when the screen changes, and names the browser's tab. */
export function Heading({
  children,
  title,
  quiet = false,
}: {
  children: React.ReactNode;
  /** Text of the tab; never a name of a person or of a complaint. */
  title: string;
  quiet?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Ischia`;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1} className={quiet ? 'hidden-text' : undefined}>
      {children}
    </h1>
  );
}
