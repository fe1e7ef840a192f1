import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useSignedIn } from './lib/signed-in';
import { NotFoundPage } from './pages/not-found.page';
import { SignOutPage } from './pages/sign-out.page';
import { TodayPage } from './pages/today.page';

const flows = () => import('./flows');

const SessionPage = lazy(() => flows().then((pages) => ({ default: pages.SessionPage })));
const MorningPage = lazy(() => flows().then((pages) => ({ default: pages.MorningPage })));
const PainPage = lazy(() => flows().then((pages) => ({ default: pages.PainPage })));
const NotDonePage = lazy(() => flows().then((pages) => ({ default: pages.NotDonePage })));

/** The flows are in memory before they are needed: a session must begin without a network. */
function useFlowsAtHand(): void {
  const { account } = useSignedIn();
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isOver = false;
    flows()
      .then((pages) => {
        if (!isOver) stop = pages.sendLeft(account.accountId);
      })
      .catch(() => undefined);
    return () => {
      isOver = true;
      stop?.();
    };
  }, [account.accountId]);
}

export function Routes() {
  useFlowsAtHand();
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/">
          <Redirect to="/today" replace />
        </Route>
        <Route path="/today">
          <TodayPage />
        </Route>
        <Route path="/session/:id">{({ id }) => <SessionPage key={id} prescribedSessionId={id} />}</Route>
        <Route path="/morning/:which/:id">
          {({ which, id }) => <MorningPage key={`${which}/${id}`} which={which} sessionLogId={id} />}
        </Route>
        <Route path="/not-done">
          <NotDonePage />
        </Route>
        <Route path="/pain">
          <PainPage />
        </Route>
        <Route path="/sign-out">
          <SignOutPage />
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  );
}
