import type { Me } from '@ischia/shared';
import { useState } from 'react';
import { addTexts, useTranslation } from '../i18n';
import signIn from '../locales/en/signIn.json';
import { DemonstrationAccounts } from '../features/sign-in/components/demonstration-accounts';
import { SignInForm } from '../features/sign-in/components/sign-in-form';
import { isDemonstration } from '../features/sign-in/model/demonstration';
import { Heading } from '../ui/heading';
import { Doorstep } from '../ui/layout';

addTexts({ signIn });

export function SignInPage({ onSignedIn }: { onSignedIn: (account: Me) => void }) {
  const { t } = useTranslation();
  const [given, setGiven] = useState({ email: '', password: '' });
  return (
    <Doorstep>
      <div className="stack">
        <Heading title={t('signIn.title')}>{t('signIn.title')}</Heading>
        <p className="soft">{t('signIn.intro')}</p>
        <SignInForm key={given.email} given={given} onSignedIn={onSignedIn} />
        {isDemonstration(document) ? (
          <DemonstrationAccounts onChoose={(email, password) => setGiven({ email, password })} />
        ) : null}
      </div>
    </Doorstep>
  );
}
