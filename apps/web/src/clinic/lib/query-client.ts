import { QueryCache, QueryClient } from '@tanstack/react-query';
import { RequestFailed } from '../../both/api-client';

const NEVER_AGAIN = new Set(['unauthenticated', 'forbidden', 'not-found', 'unexpected-answer']);

function worthAnotherTry(failures: number, error: Error): boolean {
  if (error instanceof RequestFailed && NEVER_AGAIN.has(error.code)) return false;
  return failures < 2;
}

/** Server state. A refused session is told to whoever holds the router. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        const refused = error instanceof RequestFailed && error.code === 'unauthenticated';
        if (refused && query.queryKey[0] !== 'me') onSignedOut();
      },
    }),
    defaultOptions: {
      queries: { retry: worthAnotherTry, retryDelay: 700, staleTime: 15_000, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
}
