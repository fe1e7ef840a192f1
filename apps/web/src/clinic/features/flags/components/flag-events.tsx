import type { FlagEvent } from '@ischia/shared';
import { momentWords } from '../../../lib/format';
import { eventWords } from '../../../words/flag-words';

type Props = { events: readonly FlagEvent[]; now: string; timeZone: string };

/** Who did what, when. */
export function FlagEvents({ events, now, timeZone }: Props) {
  return (
    <ol className="flag-events">
      {events.map((event) => (
        <li key={event.id}>
          <time dateTime={event.at}>{momentWords(event.at, now, timeZone)}</time>
          <span>
            {eventWords(event)}
            {event.note !== null && <q dir="auto">{event.note}</q>}
          </span>
        </li>
      ))}
    </ol>
  );
}
