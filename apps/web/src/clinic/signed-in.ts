import type { Me } from '@ischia/shared';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { clock } from '../both/clock';
import { meQuery } from './features/account/api/me';

/** Who is signed in; only for pages behind the sign-in. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export function treatsPatients(me: Me): boolean {
  return me.roles.includes('physiotherapist');
}

export function administers(me: Me): boolean {
  return me.roles.includes('administrator');
}

/** The present moment for words such as “today” and “was due”; moves on each half minute. */
export function useNow(): string {
  const [now, setNow] = useState(() => clock.now().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now().toISOString()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
