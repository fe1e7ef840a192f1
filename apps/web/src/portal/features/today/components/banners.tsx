import { useTranslation } from '../../../i18n';
import type { KnownOnPhone } from '../../../lib/known';
import { dayInWords, timeOf } from '../../../lib/day-and-time';
import { outbox } from '../../../lib/outbox/outbox';
import { unsentOf } from '../../../lib/outbox/outbox-entry';
import { useOutbox } from '../../../lib/outbox/use-outbox';
import { useSignedIn } from '../../../lib/signed-in';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';

function useCounts(): { waiting: number; refused: number; needsSignIn: boolean } {
  const { entries, needsSignIn } = useOutbox();
  const own = unsentOf(entries);
  return {
    waiting: own.filter((entry) => entry.state === 'waiting').length,
    refused: own.filter((entry) => entry.state === 'refused').length,
    needsSignIn,
  };
}

/** What the patient should know about the connection, and nothing when all is well. */
export function Banners({ known }: { known: KnownOnPhone }) {
  const { t } = useTranslation();
  const { signInAgain } = useSignedIn();
  const { waiting, refused, needsSignIn } = useCounts();
  const { source, keptAt, needsSignIn: isSignedOut } = known.onPhone;
  const asksSignIn = isSignedOut || (needsSignIn && waiting > 0);
  return (
    <>
      {asksSignIn ? (
        <Notice kind="watch">
          <p>{t('today.signInAgain')}</p>
          <Button onClick={signInAgain}>{t('today.signIn')}</Button>
        </Notice>
      ) : null}
      {source === 'kept' && !isSignedOut ? (
        <Notice kind="plain">
          <p>{t('today.kept', { when: timeOf(keptAt) })}</p>
        </Notice>
      ) : null}
      {waiting > 0 ? (
        <Notice kind="info" live>
          <p>{t('today.waiting', { count: waiting })}</p>
        </Notice>
      ) : null}
      {refused > 0 ? (
        <Notice kind="watch">
          <p>{t('today.refused', { count: refused })}</p>
          <p>{t('today.refusedCall', { phone: known.today.care.clinicPhone })}</p>
          <Button onClick={() => void outbox.retry()}>{t('app.retry')}</Button>
        </Notice>
      ) : null}
    </>
  );
}

/** "Do not start" until somebody of the clinic has done the first screen. */
export function WaitFirst({ known }: { known: KnownOnPhone }) {
  const { t } = useTranslation();
  const { care } = known.today;
  return (
    <Notice kind="watch">
      <h2>{t('today.waitTitle')}</h2>
      <p>{t('today.waitText', { name: care.physiotherapistName, clinic: care.clinicPhone })}</p>
    </Notice>
  );
}

/** A day without exercises is said in words, with the next one where it is known. */
export function NothingDue({
  next,
  hasProgramme,
}: {
  next: { on: string; name: string } | null;
  hasProgramme: boolean;
}) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{hasProgramme ? t('today.restTitle') : t('today.noProgrammeTitle')}</h2>
      <p>{hasProgramme ? t('today.restText') : t('today.noProgrammeText')}</p>
      {next === null ? null : (
        <p className="soft">{t('today.next', { name: next.name, day: dayInWords(next.on) })}</p>
      )}
    </section>
  );
}
