import { useTranslation } from '../i18n';
import './layout.css';

/** Help is a page of the server that needs no script and no sign-in, so it is a plain link. */
export const HELP = '/portal/help';

/** The sign of Ischia. */
export function Mark() {
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

/** First in the order of the keyboard. */
export function SkipLink() {
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
