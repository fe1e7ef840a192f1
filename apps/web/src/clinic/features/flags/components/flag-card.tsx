import type { FlagItem } from '@ischia/shared';
import { UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { SeverityChip } from '../../../signs/severity-chip';
import { dueOf, STATE_WORDS } from '../../../words/flag-words';
import { isClosed } from '../model/inbox-with';
import { reasonTitle, recordWords, sinceWords } from '../model/reason-words';
import { Evidence } from './evidence';
import { FlagActions, type OpenForm } from './flag-actions';
import { FlagEvents } from './flag-events';
import { FlagHolds } from './flag-holds';

type Props = {
  flag: FlagItem;
  now: string;
  timeZone: string;
  /** The evidence is open by itself where somebody is looking. */
  selected: boolean;
  form: OpenForm | null;
  onForm: (form: OpenForm | null) => void;
  onClosed: (flag: FlagItem) => void;
  withEvents?: boolean;
};

function FlagHead({ flag, now, timeZone }: Pick<Props, 'flag' | 'now' | 'timeZone'>) {
  const due = isClosed(flag) ? null : dueOf(flag, now, timeZone);
  return (
    <div className="flag-head">
      <SeverityChip severity={flag.severity} asExpected={flag.asExpected} action={flag.action} />
      <span className="flag-state">
        {STATE_WORDS[flag.state]} · <bdi>{flag.owner?.name ?? 'the team'}</bdi>
      </span>
      {due !== null && <span className={due.late ? 'flag-due late' : 'flag-due'}>{due.words}</span>}
    </div>
  );
}

/** The numbers and words that met the strongest rule. */
function FlagInputs({ flag }: Pick<Props, 'flag'>) {
  const inputs = flag.rules[0]?.inputs ?? [];
  if (inputs.length === 0) return null;
  return (
    <ul className="flag-inputs">
      {inputs.map((input) => (
        <li key={input.label}>
          {input.label} <strong>{input.value}</strong>
        </li>
      ))}
    </ul>
  );
}

export function FlagCard({
  flag,
  now,
  timeZone,
  selected,
  form,
  onForm,
  onClosed,
  withEvents = false,
}: Props) {
  const [asked, setAsked] = useState<boolean | null>(null);
  const evidenceId = useId();
  const open = asked ?? selected;
  const moment = { now, timeZone };
  return (
    <article className={`flag-card flag-card-${flag.asExpected ? 'as-expected' : flag.severity}`}>
      <FlagHead flag={flag} now={now} timeZone={timeZone} />
      <h3 className="flag-reason">{reasonTitle(flag)}</h3>
      <FlagInputs flag={flag} />
      <p className="flag-facts">
        {recordWords(flag, moment)} · {sinceWords(flag, moment)}
        {flag.record.timeSuspect && <strong> · the time given by the phone is doubtful</strong>}
      </p>
      <FlagHolds holds={flag.holds} now={now} timeZone={timeZone} />
      <div className="flag-foot">
        <UnstyledButton
          className="why-button"
          aria-expanded={open}
          {...(open ? { 'aria-controls': evidenceId } : {})}
          onClick={() => setAsked(!open)}
        >
          <span aria-hidden="true" className="why-arrow" /> Why?{' '}
          {flag.rules.map((rule) => rule.ruleId).join(', ')}
        </UnstyledButton>
        <FlagActions flag={flag} form={form} onForm={onForm} onClosed={onClosed} />
      </div>
      {open && <Evidence flag={flag} id={evidenceId} />}
      {(withEvents || open) && <FlagEvents events={flag.events} now={now} timeZone={timeZone} />}
    </article>
  );
}
