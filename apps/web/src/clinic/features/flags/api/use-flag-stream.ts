import { FeedChange } from '@ischia/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { inboxQuery } from './list-flags';

const POLL_EVERY = 5_000;
const REOPEN_AFTER = 2_000;

function changeIn(data: unknown): FeedChange | null {
  try {
    const parsed = FeedChange.safeParse(JSON.parse(String(data)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Keeps the inbox fresh. The stream only says that something changed; the inbox is then fetched again.
 * A hidden tab closes its stream and fetches once when it is shown; while the stream is down the
 * inbox is asked for every 5 s.
 */
export function useFlagStream(enabled: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled) return;
    let source: EventSource | null = null;
    let poll: ReturnType<typeof setInterval> | null = null;
    let reopening: ReturnType<typeof setTimeout> | null = null;

    const refetch = (): void => {
      void client.fetchQuery(inboxQuery({ background: true })).catch(() => undefined);
    };
    const stopPolling = (): void => {
      if (poll !== null) clearInterval(poll);
      poll = null;
    };
    const close = (): void => {
      if (reopening !== null) clearTimeout(reopening);
      source?.close();
      source = null;
      stopPolling();
    };
    const open = (): void => {
      source = new EventSource('/api/v1/flags/stream');
      source.onopen = () => {
        stopPolling();
        refetch();
      };
      source.onmessage = (message) => {
        const change = changeIn(message.data);
        const known = client.getQueryData(inboxQuery().queryKey)?.version;
        if (change !== null && change.version !== known) refetch();
      };
      source.onerror = () => {
        if (poll === null) poll = setInterval(refetch, POLL_EVERY);
        // A browser does not try again by itself after an answer that was not a stream.
        if (source?.readyState === EventSource.CLOSED) {
          reopening = setTimeout(open, REOPEN_AFTER);
        }
      };
    };
    const follow = (): void => {
      close();
      if (!document.hidden) open();
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      close();
    };
  }, [client, enabled]);
}
