import './mantine-styles';
import '../both/tokens.css';
import './styles/base.css';
import './styles/sign-in.css';
import './styles/shell.css';
import './styles/forms.css';
import './styles/assign-programme.css';
import './styles/inbox.css';
import './styles/flags.css';
import './styles/caseload.css';
import './styles/patient.css';
import './styles/admin.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { styleNonce } from './lib/document-meta';
import { makeQueryClient } from './lib/query-client';
import { makeRouter } from './router';
import { resolver, theme } from './theme';

const queryClient = makeQueryClient(() => {
  queryClient.clear();
  void router.navigate({ to: '/sign-in' });
});
const router = makeRouter(queryClient);

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
