import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { inboxQuery } from './list-flags';

/** Runs `refresh` when the clinic’s feed has moved on since this page was shown. */
export function useOnFeedChange(refresh: () => void): void {
  const { data: version } = useQuery({ ...inboxQuery(), select: (inbox) => inbox.version });
  const seen = useRef<string | undefined>(undefined);
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    if (version === undefined) return;
    if (seen.current !== undefined && seen.current !== version) latest.current();
    seen.current = version;
  }, [version]);
}
