import { useTranslation } from '../i18n';
import { Link, useLocation } from 'wouter';
import './layout.css';

/** Help is a page of the server that needs no script and no sign-in, so it is a plain link. */
const HELP = '/portal/help';

function Mark() {
  return (
    <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M9 25V12a7 7 0 0 1 14 0"
        fill="none"
        stroke="currentColor"
        strokeWidth="3.5"
        strokeLinecap="round"
      />
      <circle cx="23" cy="22" r="3.5" fill="var(--accent)" />
    </svg>
  );
}

function SkipLink() {
  const { t } = useTranslation();
  return (
    <a className="skip-link" href="#main">
      {t('app.skip')}
    </a>
  );
}

function HelpLink() {
  const { t } = useTranslation();
  return (
    <a className="layout-link" href={HELP}>
      {t('app.getHelp')}
    </a>
  );
}

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

/** A screen of a flow: no bar, one way back or out, help one tap away, and what must stay in reach at the foot. */
export function Flow({
  children,
  out,
  foot,
}: {
  children: React.ReactNode;
  out: { label: string; onPress: () => void } | null;
  foot?: React.ReactNode;
}) {
  return (
    <div className="layout">
      <SkipLink />
      <header className="layout-top">
        <div className="layout-top-row">
          {out === null ? (
            <span />
          ) : (
            <button type="button" className="layout-link" onClick={out.onPress}>
              {out.label}
            </button>
          )}
          <HelpLink />
        </div>
      </header>
      <main id="main" className="layout-main">
        {children}
      </main>
      {foot === undefined ? null : (
        <footer className="layout-foot">
          <div>{foot}</div>
        </footer>
      )}
    </div>
  );
}

/** A page before anybody is signed in. */
export function Doorstep({ children }: { children: React.ReactNode }) {
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
          <HelpLink />
        </div>
      </header>
      <main id="main" className="layout-main">
        {children}
      </main>
    </div>
  );
}
