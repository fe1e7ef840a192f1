import { Link } from 'wouter';
import { type ButtonKind, classOf } from './button';

/** A link to a page of the portal that looks like a button. */
export function LinkButton({
  kind = 'secondary',
  href,
  children,
}: {
  kind?: ButtonKind;
  href: string;
  children: React.ReactNode;
}) {
  return (
    <Link href={href} className={classOf(kind)}>
      {children}
    </Link>
  );
}
