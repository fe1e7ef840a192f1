import type { CareNumbers, ReportState } from '@ischia/shared';
import { useMemo, useState } from 'react';
import { useTranslation } from '../i18n';
import { timeOf } from '../lib/day-and-time';
import type { OutboxEntry } from '../lib/outbox/outbox-entry';
import { useOutbox } from '../lib/outbox/use-outbox';
import { Button } from '../ui/button';
import { CareCard, type CareKind } from '../ui/care-card';
import { CareLinks } from './care-links';
import { firstSentence, moreSevere, type ShownMessage } from './message';
import { deliveryOf, stateLine } from './state-line';
import { useNotice } from './use-notice';
import './verdict-card.css';

const PREFIX = {
  urgent: 'pain.cardUrgentPrefix',
  stop: 'pain.cardStopPrefix',
  calm: 'pain.cardCalmPrefix',
} as const;

/** The look follows the severity; the words are the clinical library's. */
export function kindOf({ severity, asExpected }: ShownMessage): CareKind {
  if (severity === 'urgent') return 'urgent';
  const isStop = severity === 'high' || (severity === 'moderate' && !asExpected);
  return isStop ? 'stop' : 'calm';
}

type Props = {
  recordId: string;
  /** Where it stands in the outbox; the record itself unless said. */
  entryId?: string;
  /** What this phone says by itself; shown at once. */
  device: ShownMessage;
  care: CareNumbers;
  reports: readonly ReportState[];
  /** false while the phone is still writing the record. */
  isSaved: boolean;
  actions: React.ReactNode;
};

const entryOf = (entries: readonly OutboxEntry[], id: string): OutboxEntry | undefined =>
  entries.find((entry) => entry.id === id);

/** The reply to a record: what to do, who has it by now, and how to reach somebody. */
export function VerdictCard({
  recordId,
  entryId = recordId,
  device,
  care,
  reports,
  isSaved,
  actions,
}: Props) {
  const { t } = useTranslation();
  const entry = entryOf(useOutbox().entries, entryId);
  const receipt = entry?.receipt ?? null;
  const message = useMemo(() => moreSevere(device, receipt), [device, receipt]);
  const read = useNotice(recordId, message);
  const [isRead, setRead] = useState(false);
  const state = deliveryOf(
    entry,
    reports.find((report) => report.recordId === recordId),
  );
  const kind = kindOf(message);
  const { first, rest } = firstSentence(message.words);
  const markRead = (): void => {
    read();
    setRead(true);
  };
  return (
    <div className="stack">
      <CareCard kind={kind} prefix={t(PREFIX[kind])} heading={first} words={rest}>
        <CareLinks
          words={message.words}
          care={care}
          isUrgent={kind === 'urgent'}
          isUnsent={kind !== 'calm' && state.delivery === 'unsent'}
        />
        <p className="state-line" role="status" data-delivery={state.delivery}>
          {isSaved ? stateLine(state, care, timeOf) : t('pain.thinking')}
        </p>
        <p className="verdict-foot small soft">{message.footer}</p>
      </CareCard>
      {kind === 'calm' || isRead ? (
        actions
      ) : (
        <Button kind={kind === 'urgent' ? 'secondary' : 'primary'} onClick={markRead}>
          {t('pain.read')}
        </Button>
      )}
    </div>
  );
}
