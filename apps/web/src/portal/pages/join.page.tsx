import type { Invitation, Me } from '@ischia/shared';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { BirthDateForm } from '../features/join/components/birth-date-form';
import { NewPasswordForm } from '../features/join/components/new-password-form';
import { forgetJoinToken, takeJoinToken } from '../features/join/model/join-token';
import { addTexts, useTranslation } from '../i18n';
import join from '../locales/en/join.json';
import { Heading } from '../ui/heading';
import { Doorstep } from '../ui/layout';
import { Notice } from '../ui/notice';

addTexts({ join });

type Known = { readonly invitation: Invitation; readonly birthDate: string };

/** Where a patient's link leads: the date of birth first, then a password, then today. */
export function JoinPage({ onSignedIn }: { onSignedIn: (account: Me) => Promise<void> }) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const [token] = useState(takeJoinToken);
  const [known, setKnown] = useState<Known | null>(null);
  const enter = async (account: Me): Promise<void> => {
    forgetJoinToken();
    await onSignedIn(account);
    goTo('/today', { replace: true });
  };
  return (
    <Doorstep>
      <div className="stack">
        <Heading title={t('join.title')}>{t('join.title')}</Heading>
        {token === null ? <Notice kind="watch">{t('join.again')}</Notice> : null}
        {token !== null && known === null ? (
          <BirthDateForm
            token={token}
            onFits={(invitation, birthDate) => setKnown({ invitation, birthDate })}
          />
        ) : null}
        {token !== null && known !== null ? (
          <NewPasswordForm token={token} {...known} onSignedIn={(account) => void enter(account)} />
        ) : null}
        <Link href="/today">{t('join.haveAccount')}</Link>
      </div>
    </Doorstep>
  );
}
