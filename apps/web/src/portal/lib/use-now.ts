import { useEffect, useState } from 'react';
import { clock } from '../../both/clock';

const TICK_MS = 20_000;

/** The moment with the phone's offset, kept up to date while the screen is looked at. */
export function useNow(): string {
  const [now, setNow] = useState(() => clock.instant());
  useEffect(() => {
    const tick = (): void => setNow(clock.instant());
    const timer = window.setInterval(tick, TICK_MS);
    document.addEventListener('visibilitychange', tick);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return now;
}
