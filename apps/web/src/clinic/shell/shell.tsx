import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useFlagStream } from '../features/flags/api/use-flag-stream';
import { administers, treatsPatients, useMe } from '../signed-in';
import { Rail } from './rail';
import { UserMenu } from './user-menu';

/** After a change of page the focus goes to its heading, so that a reader hears where it is. */
function useHeadingFocus(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (before.current !== undefined && path !== before.current) {
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    }
    before.current = path;
  }, [path]);
}

export function Shell() {
  const me = useMe();
  const treats = treatsPatients(me);
  useFlagStream(treats);
  useHeadingFocus();
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <Rail treats={treats} administers={administers(me)} />
      <header className="top-bar">
        <span className="clinic-name">{me.clinic.name}</span>
        <UserMenu />
      </header>
      <main id="main" className="page" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
