import { MORNING_LABELS, MORNINGS, type Morning, type WhichMorning } from '@ischia/shared';
import { useRef, useState } from 'react';
import { useTranslation } from '../i18n';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { keepMorning } from './keep-morning';
import './morning-answers.css';

const NOT_ASKED = { state: 'not-asked' } as const;

/** The four answers. The tap is the answer: it is on the phone, and on its way, before the next screen. */
export function MorningAnswers({
  which,
  sessionLogId,
  onSaid,
}: {
  which: WhichMorning;
  sessionLogId: string;
  onSaid: () => void;
}) {
  const { t } = useTranslation();
  const isTaken = useRef(false);
  const [hasFailed, setFailed] = useState(false);
  const say = (value: Morning): void => {
    if (isTaken.current) return;
    isTaken.current = true;
    const said = {
      morning: { state: 'answered', value },
      nextMorning: NOT_ASKED,
      worst24: NOT_ASKED,
    } as const;
    keepMorning(which, sessionLogId, said).then(onSaid, () => {
      isTaken.current = false;
      setFailed(true);
    });
  };
  return (
    <>
      {hasFailed ? (
        <Notice kind="watch" live>
          <p>{t('today.morningFailed')}</p>
        </Notice>
      ) : null}
      <div className="morning-answers">
        {MORNINGS.map((value) => (
          <Button key={value} onClick={() => say(value)}>
            {MORNING_LABELS[value]}
          </Button>
        ))}
      </div>
    </>
  );
}
