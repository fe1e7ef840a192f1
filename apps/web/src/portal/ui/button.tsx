import type { ComponentProps } from 'react';
import './button.css';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'hurts' | 'urgent';

/** The look of a kind of button. */
export const classOf = (kind: ButtonKind): string => `button button-${kind}`;

/** A button as wide as its column; primary ones are 60 px high, the rest 56. */
export function Button({ kind = 'secondary', ...rest }: ComponentProps<'button'> & { kind?: ButtonKind }) {
  return <button type="button" {...rest} className={classOf(kind)} />;
}

/** A telephone or message link that looks like a button. */
export function CallButton({
  kind = 'secondary',
  href,
  children,
}: {
  kind?: ButtonKind;
  href: string;
  children: React.ReactNode;
}) {
  return (
    <a href={href} className={classOf(kind)}>
      {children}
    </a>
  );
}
