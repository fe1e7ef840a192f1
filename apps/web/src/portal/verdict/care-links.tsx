import type { CareNumbers } from '@ischia/shared';
import { useTranslation } from '../i18n';
import { CallButton } from '../ui/button';

const digitsOf = (number: string): string => number.replace(/[^\d+*#]/g, '');
const isDialable = (number: string): boolean => digitsOf(number).length >= 3;

/** Where a number stands in the words, alone and not as part of a longer one; -1 = it does not. */
function placeIn(words: string, number: string): number {
  const pattern = number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return words.search(new RegExp(`(^|[^\\d])${pattern}(?!\\d)`));
}

/** The numbers that the words name, in the order in which they name them. */
export function numbersIn(words: string, care: CareNumbers): string[] {
  const numbers = [...new Set([care.emergencyNumber, care.sameDayNumber, care.clinicPhone])];
  return numbers
    .filter((number) => isDialable(number) && placeIn(words, number) >= 0)
    .sort((a, b) => placeIn(words, a) - placeIn(words, b));
}

/** A call button for each number that the message names; and, while nothing was sent, a text message too. */
export function CareLinks({
  words,
  care,
  isUrgent,
  isUnsent,
}: {
  words: string;
  care: CareNumbers;
  isUrgent: boolean;
  isUnsent: boolean;
}) {
  const { t } = useTranslation();
  const named = numbersIn(words, care);
  const numbers = isUnsent && !named.includes(care.clinicPhone) ? [...named, care.clinicPhone] : named;
  const labelOf = (number: string): string =>
    number === care.clinicPhone
      ? t('pain.callNamed', { name: care.clinicName, number })
      : t('pain.call', { number });
  if (numbers.length === 0) return null;
  const sms = `sms:${digitsOf(care.clinicPhone)}?body=${encodeURIComponent(t('pain.smsText'))}`;
  return (
    <div className="stack-small">
      {numbers.map((number, n) => (
        <CallButton
          key={number}
          kind={isUrgent && n === 0 ? 'urgent' : 'secondary'}
          href={`tel:${digitsOf(number)}`}
        >
          {labelOf(number)}
        </CallButton>
      ))}
      {isUnsent && isDialable(care.clinicPhone) ? (
        <CallButton href={sms}>{t('pain.sms', { name: care.clinicName })}</CallButton>
      ) : null}
    </div>
  );
}
