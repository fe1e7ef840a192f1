import type { PortalToday, ReportState } from '@ischia/shared';
import { useTranslation } from '../../../i18n';
import { timeOf } from '../../../lib/day-and-time';
import type { KnownOnPhone } from '../../../lib/known';
import { needsFirst, type OutboxEntry } from '../../../lib/outbox/outbox-entry';
import { morningState } from '../../../mornings/morning-delivery';
import { deliveryOf, stateLine } from '../../../verdict/state-line';
import './sent-list.css';

const SHOWN = 5;

type What = 'today.sentPain' | 'today.sentSession' | 'today.sentNotDone' | 'today.sentMorning';
type Sent = { readonly id: string; readonly at: string; readonly what: What };

function sentOf(entry: OutboxEntry): Sent[] {
  const { id } = entry;
  if (entry.endpoint === 'pain-report') return [{ id, at: entry.body.performedAt, what: 'today.sentPain' }];
  if (needsFirst(entry) !== null) return [{ id, at: entry.createdAt, what: 'today.sentMorning' }];
  if (entry.endpoint !== 'session-log') return [];
  const what = entry.body.kind === 'session' ? 'today.sentSession' : 'today.sentNotDone';
  return [{ id, at: entry.body.performedAt, what }];
}

function reportOf(today: PortalToday, entry: OutboxEntry): ReportState | undefined {
  if (entry.endpoint === 'next-morning' || entry.endpoint === 'second-morning')
    return morningState(today, entry.endpoint, entry.params.id, entry);
  return today.reports.find((one) => one.recordId === entry.id);
}

/** The last things that were told to the clinic, each with who has it by now. */
export function SentList({ known }: { known: KnownOnPhone }) {
  const { t } = useTranslation();
  const { today, entries } = known;
  const sent = entries
    .flatMap(sentOf)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, SHOWN);
  if (sent.length === 0) return null;
  const lineOf = (id: string): string => {
    const entry = entries.find((one) => one.id === id);
    const report = entry === undefined ? undefined : reportOf(today, entry);
    return stateLine(deliveryOf(entry, report), today.care, timeOf);
  };
  return (
    <section className="stack-small">
      <h2>{t('today.sentTitle')}</h2>
      <ul className="sent-list">
        {sent.map(({ id, at, what }) => (
          <li key={id}>
            <span className="sent-list-what">
              {t(what)}, <time dateTime={at}>{timeOf(at)}</time>
            </span>
            <span className="small soft">{lineOf(id)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
