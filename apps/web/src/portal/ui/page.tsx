import { Link, useLocation } from 'wouter';
import { useTranslation } from '../i18n';
import { HELP, Mark, SkipLink } from './layout';

function BottomBar() {
  const { t } = useTranslation();
  const [path] = useLocation();
  return (
    <nav className="layout-bar" aria-label={t('app.menu')}>
      <ul>
        <li>
          <Link href="/today" aria-current={path === '/today' ? 'page' : undefined}>
            <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
              <path
                d="M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z"
                fill="none"
                stroke="currentColor"
                strokeWidth="2"
                strokeLinejoin="round"
              />
            </svg>
            {t('app.today')}
          </Link>
        </li>
        <li>
          <a href={HELP}>
            <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
              <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" strokeWidth="2" />
              <path d="M12 7.5v9M7.5 12h9" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
            </svg>
            {t('app.help')}
          </a>
        </li>
      </ul>
    </nav>
  );
}

/** A page with the bar at the bottom. */
export function Page({ children, action }: { children: React.ReactNode; action?: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="layout">
      <SkipLink />
      <header className="layout-top">
        <div className="layout-top-row">
          <span className="layout-brand">
            <Mark />
            {t('app.name')}
          </span>
          {action}
        </div>
      </header>
      <main id="main" className="layout-main">
        {children}
      </main>
      <BottomBar />
    </div>
  );
}
