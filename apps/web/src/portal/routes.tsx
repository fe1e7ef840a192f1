import { Redirect, Route, Switch } from 'wouter';
import { NotFoundPage } from './pages/not-found.page';
import { PainPage } from './pages/pain.page';
import { SessionPage } from './pages/session.page';
import { SignOutPage } from './pages/sign-out.page';
import { TodayPage } from './pages/today.page';
import { NotDonePage } from './pages/not-done.page';

export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/today" replace />
      </Route>
      <Route path="/today">
        <TodayPage />
      </Route>
      <Route path="/session/:id">{({ id }) => <SessionPage key={id} prescribedSessionId={id} />}</Route>
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
  );
}
