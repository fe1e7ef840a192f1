import './zod-without-eval';
import '../both/tokens.css';
import './ui/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { App } from './app';
import { flushWithThePhone } from './lib/outbox/outbox';
import { queryClient } from './lib/queries';
import { Safely } from './ui/safely';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

flushWithThePhone();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Router base="/portal">
        <Safely>
          <App />
        </Safely>
      </Router>
    </QueryClientProvider>
  </StrictMode>,
);
