import { useTranslation } from '../../../i18n';
import { clock } from '../../../../both/clock';
import { dayInWords } from '../../../lib/day-and-time';
import { Heading } from '../../../ui/heading';

const NOON = 12;
const EVENING = 18;

function greetingAt(hour: number): 'today.morning' | 'today.afternoon' | 'today.evening' {
  if (hour < NOON) return 'today.morning';
  return hour < EVENING ? 'today.afternoon' : 'today.evening';
}

/** By the phone's own clock, and the name as the clinic wrote it. */
export function Greeting({ name, on }: { name: string; on: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <Heading title={t('app.today')}>{t(greetingAt(clock.now().getHours()), { name })}</Heading>
      <p className="soft">
        <time dateTime={on}>{dayInWords(on)}</time>
      </p>
    </div>
  );
}
