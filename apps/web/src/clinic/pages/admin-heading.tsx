import { Link } from '@tanstack/react-router';
import { PageHeading } from '../ui/page-heading';

const PARTS = [
  { to: '/admin', label: 'Clinic' },
  { to: '/admin/people', label: 'People' },
] as const;

/** The heading of each part of Admin, with the way to the others. */
export function AdminHeading({ children, lead }: { children: string; lead: string }) {
  const nav = (
    <nav className="whose" aria-label="Parts of Admin">
      {PARTS.map(({ to, label }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }}>
          {label}
        </Link>
      ))}
    </nav>
  );
  return (
    <div className="wide-form">
      <PageHeading tabTitle={`Admin, ${children}`} lead={lead} aside={nav}>
        {children}
      </PageHeading>
    </div>
  );
}
