import type { FlagItem } from '@ischia/shared';
import { momentWords } from '../../../lib/format';
import { LiftHold } from './lift-hold';

type Props = { holds: FlagItem['holds']; now: string; timeZone: string };

/** Exercises that this flag holds, and those whose hold was lifted. */
export function FlagHolds({ holds, now, timeZone }: Props) {
  if (holds.length === 0) return null;
  return (
    <ul className="flag-holds">
      {holds.map((hold) => (
        <li key={hold.id}>
          <span>
            <strong>{hold.exerciseName}</strong>{' '}
            {hold.liftedAt === null
              ? `on hold since ${momentWords(hold.heldSince, now, timeZone)}`
              : `hold lifted ${momentWords(hold.liftedAt, now, timeZone)}`}
          </span>
          {hold.liftedAt === null && <LiftHold holdId={hold.id} exerciseName={hold.exerciseName} />}
        </li>
      ))}
    </ul>
  );
}
