import { acceptPatientInvitation, type Invitation, type Me } from '@ischia/shared';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../../both/api-client';
import { useTranslation } from '../../../i18n';
import { Button } from '../../../ui/button';
import { ErrorSummary } from '../../../ui/error-summary';
import { TextField } from '../../../ui/text-field';
import { joinRefusal } from '../model/join-refusal';

const SHORTEST = 12;

type Props = {
  token: string;
  birthDate: string;
  invitation: Invitation;
  onSignedIn: (account: Me) => void;
};

/** One password, which can be shown: whoever sees what they type need not type it twice. */
export function NewPasswordForm({ token, birthDate, invitation, onSignedIn }: Props) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const accepting = useMutation({
    mutationFn: () => request(acceptPatientInvitation, { body: { token, birthDate, password } }),
    onSuccess: onSignedIn,
    onError: (failure) => setFault(t(joinRefusal(failure).words)),
  });
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const isLongEnough = password.length >= SHORTEST;
    setFault(isLongEnough ? null : t('join.short'));
    if (isLongEnough) accepting.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary
        title={t('app.problem')}
        faults={fault === null ? [] : [{ fieldId: 'password', message: fault }]}
      />
      <p className="soft">
        {t('join.passwordIntro', { name: invitation.displayName, clinic: invitation.clinicName })}
      </p>
      <div className="stack-small">
        <TextField
          id="email"
          label={t('join.email')}
          type="email"
          autoComplete="username"
          readOnly
          value={invitation.email}
          onChange={() => undefined}
          fault={null}
        />
        <TextField
          id="password"
          label={t('join.password')}
          type={isShown ? 'text' : 'password'}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          fault={fault}
          beside={
            <button
              type="button"
              aria-label={isShown ? t('join.hide') : t('join.show')}
              onClick={() => setShown(!isShown)}
            >
              {isShown ? t('join.hideShort') : t('join.showShort')}
            </button>
          }
        />
        <p className="small soft">{t('join.passwordHint')}</p>
      </div>
      <Button kind="primary" type="submit" disabled={accepting.isPending}>
        {accepting.isPending ? t('join.sending') : t('join.submit')}
      </Button>
    </form>
  );
}
