import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { RequestFailed } from '../both/api-client';
import { meQuery } from './features/account/api/me';
import { invitationToken } from './features/account/model/invitation-token';
import { CaseloadPage } from './pages/caseload.page';
import { JoinPage } from './pages/join.page';
import { NotFoundPage } from './pages/not-found.page';
import { RolePage } from './pages/role.page';
import { SignInPage } from './pages/sign-in.page';
import { TodayPage } from './pages/today.page';
import { Shell } from './shell/shell';
import { administers, treatsPatients } from './signed-in';
import { ErrorState } from './ui/states';

function PageError({ error, reset }: ErrorComponentProps) {
  return <ErrorState what="This page" error={error} onRetry={reset} />;
}

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: (props: ErrorComponentProps) => (
    <main className="whole-page">
      <PageError {...props} />
    </main>
  ),
});

const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInPage });

/** The secret of the link leaves the address bar and the history before anything else happens. */
const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: JoinPage,
  beforeLoad: ({ location }) => {
    if (location.hash === '') return;
    invitationToken.keep(location.hash);
    throw redirect({ to: '/join', replace: true });
  },
});

async function requireStaff(queryClient: QueryClient) {
  try {
    return await queryClient.ensureQueryData(meQuery);
  } catch (error) {
    if (error instanceof RequestFailed && error.code === 'unauthenticated')
      throw redirect({ to: '/sign-in' });
    throw error;
  }
}

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  beforeLoad: async ({ context }) => ({ me: await requireStaff(context.queryClient) }),
});

const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: RolePage,
  beforeLoad: ({ context }) => {
    if (treatsPatients(context.me)) throw redirect({ to: '/caseload' });
    if (administers(context.me) && context.me.roles.length === 1) throw redirect({ to: '/admin' });
  },
});

/** The page itself tells other roles what they can do. */
const admin = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin',
  component: lazyRouteComponent(() => import('./pages/admin.page'), 'AdminPage'),
});

/** Pages about patients’ records; other roles are told at `/` what they can do instead. */
const onlyPhysiotherapists = ({
  context,
}: {
  context: { me: Parameters<typeof treatsPatients>[0] };
}): void => {
  if (!treatsPatients(context.me)) throw redirect({ to: '/' });
};

const today = createRoute({
  getParentRoute: () => signedIn,
  path: '/today',
  component: TodayPage,
  beforeLoad: onlyPhysiotherapists,
});

const caseload = createRoute({
  getParentRoute: () => signedIn,
  path: '/caseload',
  component: CaseloadPage,
  beforeLoad: onlyPhysiotherapists,
  validateSearch: z.object({ of: z.enum(['mine', 'clinic']).optional().catch(undefined) }),
});

const newPatient = createRoute({
  getParentRoute: () => signedIn,
  path: '/patients/new',
  component: lazyRouteComponent(() => import('./pages/new-patient.page'), 'NewPatientPage'),
  beforeLoad: ({ context }) => {
    if (!treatsPatients(context.me) && !context.me.roles.includes('desk')) throw redirect({ to: '/' });
  },
});

const overview = createRoute({
  getParentRoute: () => signedIn,
  path: '/patients/$patientId/overview',
  component: lazyRouteComponent(() => import('./pages/patient.page'), 'PatientPage'),
  beforeLoad: onlyPhysiotherapists,
});

const episode = createRoute({
  getParentRoute: () => signedIn,
  path: '/patients/$patientId/episode',
  component: lazyRouteComponent(() => import('./pages/open-episode.page'), 'OpenEpisodePage'),
  beforeLoad: onlyPhysiotherapists,
});

const assign = createRoute({
  getParentRoute: () => signedIn,
  path: '/patients/$patientId/assign',
  component: lazyRouteComponent(() => import('./pages/assign-programme.page'), 'AssignProgrammePage'),
  beforeLoad: onlyPhysiotherapists,
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/people',
  component: lazyRouteComponent(() => import('./pages/people.page'), 'PeoplePage'),
});

const routeTree = root.addChildren([
  signIn,
  join,
  signedIn.addChildren([start, today, caseload, newPatient, overview, episode, assign, admin, people]),
]);

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    scrollRestoration: true,
    defaultErrorComponent: PageError,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
