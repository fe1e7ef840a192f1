import { useTranslation } from '../i18n';
import { RequestFailed } from '../../both/api-client';
import { type KnownOnPhone, useKnown } from '../lib/known';
import { useSignedIn } from '../lib/signed-in';
import { Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Page } from '../ui/page';
import { Waiting } from '../ui/waiting';

function wordingOf(failure: Error): 'app.errorOffline' | 'app.errorNotReady' | 'app.errorServer' {
  if (!(failure instanceof RequestFailed)) return 'app.errorServer';
  if (failure.code === 'clinic-not-ready') return 'app.errorNotReady';
  return failure.status === null ? 'app.errorOffline' : 'app.errorServer';
}

const isSignedOut = (failure: Error): boolean => failure instanceof RequestFailed && failure.status === 401;

function Failed({ failure, onRetry }: { failure: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  const { signInAgain } = useSignedIn();
  return (
    <Page>
      <div className="stack">
        <Heading title={t('app.errorTitle')}>{t('app.errorTitle')}</Heading>
        {isSignedOut(failure) ? (
          <>
            <p>{t('today.signInAgain')}</p>
            <Button kind="primary" onClick={signInAgain}>
              {t('today.signIn')}
            </Button>
          </>
        ) : (
          <>
            <p>{t(wordingOf(failure))}</p>
            <Button kind="primary" onClick={onRetry}>
              {t('app.retry')}
            </Button>
          </>
        )}
      </div>
    </Page>
  );
}

/** Everything that needs the day: shows it as soon as the phone or the clinic has it. */
export function WithToday({ children }: { children: (known: KnownOnPhone) => React.ReactNode }) {
  const { known, failure, retry } = useKnown();
  if (known !== null) return children(known);
  if (failure !== null) return <Failed failure={failure} onRetry={retry} />;
  return (
    <Page>
      <Waiting onRetry={retry} />
    </Page>
  );
}
