import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inboxQuery } from '../features/flags/api/list-flags';
import { BrandMark } from '../ui/brand-mark';

function TodayBadge() {
  const { data: counts } = useQuery({ ...inboxQuery(), select: (inbox) => inbox.counts });
  if (counts === undefined) return null;
  const pressing = counts.urgent + counts.silent + counts.high;
  if (pressing === 0) return null;
  return (
    <span className={counts.urgent > 0 ? 'rail-badge urgent' : 'rail-badge'}>
      {pressing}
      <span className="sr-only"> urgent or to call today</span>
    </span>
  );
}

/** The rail holds only what exists. */
export function Rail({ treats, administers }: { treats: boolean; administers: boolean }) {
  return (
    <nav className="rail" aria-label="Main">
      <Link to="/" className="rail-brand" aria-label="Ischia, start">
        <BrandMark />
      </Link>
      {treats && (
        <>
          <Link to="/today" className="rail-link">
            <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
              <path d="M4 13h4l2 3h4l2-3h4M4 13l2.5-7h11L20 13v5.5H4z" />
            </svg>
            <span>Today</span>
            <TodayBadge />
          </Link>
          <Link to="/caseload" className="rail-link">
            <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
              <path d="M4 6h16M4 12h16M4 18h10" />
            </svg>
            <span>Caseload</span>
          </Link>
        </>
      )}
      {administers && (
        <Link to="/admin" className="rail-link">
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <path d="M4 20V7l8-3.5L20 7v13M4 20h16M9.5 20v-5h5v5M9 10.5h.01M12 10.5h.01M15 10.5h.01" />
          </svg>
          <span>Admin</span>
        </Link>
      )}
    </nav>
  );
}
