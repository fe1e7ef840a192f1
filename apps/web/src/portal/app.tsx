import type { Me } from '@ischia/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useRoute } from 'wouter';
import { outbox } from './lib/outbox/outbox';
import { keepAccount, leaveAccount } from './lib/phone';
import { accountQuery, showKeptToday, todayQuery } from './lib/queries';
import { SignedInContext } from './lib/signed-in';
import { Doorstep } from './ui/layout';
import { Waiting } from './ui/waiting';
import { Routes } from './routes';

const JoinPage = lazy(() => import('./pages/join.page').then((page) => ({ default: page.JoinPage })));
const SignInPage = lazy(() => import('./pages/sign-in.page').then((page) => ({ default: page.SignInPage })));

/** The account and the phone's own copies come first, so that a start without a network shows today. */
function useOpened(account: Me | null | undefined): boolean {
  const [opened, setOpened] = useState<string | null>(null);
  const accountId = account?.accountId ?? null;
  useEffect(() => {
    let isCurrent = true;
    const open = async (): Promise<void> => {
      await outbox.use(accountId).catch(() => undefined);
      if (accountId !== null) {
        await showKeptToday(accountId);
      }
      if (isCurrent) setOpened(accountId);
    };
    if (account !== undefined) void open();
    return () => {
      isCurrent = false;
    };
  }, [account, accountId]);
  return accountId !== null && opened === accountId;
}

export function App() {
  const client = useQueryClient();
  const account = useQuery(accountQuery);
  const isOpened = useOpened(account.data);
  const [isJoining] = useRoute('/join');

  const signedInAs = useCallback(
    async (next: Me) => {
      await keepAccount(next);
      client.removeQueries({ queryKey: ['today'] });
      client.setQueryData(accountQuery.queryKey, next);
    },
    [client],
  );

  const current = account.data ?? null;
  const signedIn = useMemo(
    () =>
      current === null
        ? null
        : {
            account: current,
            signOut: async () => {
              await outbox.forgetSent().catch(() => undefined);
              await leaveAccount(current.accountId);
              client.removeQueries({ queryKey: todayQuery(current.accountId).queryKey });
              client.setQueryData(accountQuery.queryKey, null);
            },
            signInAgain: () => client.setQueryData(accountQuery.queryKey, null),
          },
    [client, current],
  );

  if (isJoining) {
    return (
      <Suspense fallback={null}>
        <JoinPage onSignedIn={signedInAs} />
      </Suspense>
    );
  }
  if (account.isPending) {
    return (
      <Doorstep>
        <Waiting onRetry={() => void account.refetch()} />
      </Doorstep>
    );
  }
  if (signedIn === null) {
    return (
      <Suspense fallback={null}>
        <SignInPage onSignedIn={(next) => void signedInAs(next)} />
      </Suspense>
    );
  }
  if (!isOpened) return null;
  return (
    <SignedInContext value={signedIn}>
      <Routes />
    </SignedInContext>
  );
}
