import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';

/** Draws one part of the clinic’s app with everything it stands on but the server. */
export async function renderClinic(content: ReactNode) {
  const root = createRootRoute();
  const start = createRoute({ getParentRoute: () => root, path: '/', component: () => content });
  const patient = createRoute({
    getParentRoute: () => root,
    path: '/patients/$patientId/overview',
    component: () => <h1>The patient’s page</h1>,
  });
  const router = createRouter({
    routeTree: root.addChildren([start, patient]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  Object.assign(window, { scrollTo: () => undefined });
  await router.load();
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false }, mutations: { retry: false } },
  });
  const drawn = render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        {/* The test’s small tree of routes is not the application’s registered one. */}
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...drawn, client, user: userEvent.setup() };
}
