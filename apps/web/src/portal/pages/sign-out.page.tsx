import { useTranslation } from '../i18n';
import { useLocation } from 'wouter';
import { unsentOf } from '../lib/outbox/outbox-entry';
import { useOutbox } from '../lib/outbox/use-outbox';
import { useSignedIn } from '../lib/signed-in';
import { Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Flow } from '../ui/layout';
import { Notice } from '../ui/notice';

/** Asked only while something is on this phone alone. */
export function SignOutPage() {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const { signOut } = useSignedIn();
  const waiting = unsentOf(useOutbox().entries).length;
  const leave = async (): Promise<void> => {
    await signOut();
    goTo('/');
  };
  return (
    <Flow out={{ label: t('app.back'), onPress: () => goTo('/today') }}>
      <div className="stack">
        <Heading title={t('app.signOut')}>
          {waiting === 0 ? t('app.signOutPlain') : t('app.signOutTitle')}
        </Heading>
        {waiting === 0 ? null : (
          <Notice kind="watch">
            <p>{t('app.signOutWaiting', { count: waiting })}</p>
            <p>{t('app.signOutKept')}</p>
          </Notice>
        )}
        <Button kind="primary" onClick={() => goTo('/today')}>
          {t('app.signOutStay')}
        </Button>
        <Button onClick={() => void leave()}>{t('app.signOutAnyway')}</Button>
      </div>
    </Flow>
  );
}
