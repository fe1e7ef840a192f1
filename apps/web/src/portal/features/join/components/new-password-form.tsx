import { acceptPatientInvitation, type Invitation, type Me } from '@ischia/shared';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../../both/api-client';
import { useTranslation } from '../../../i18n';
import { Button } from '../../../ui/button';
import { ErrorSummary } from '../../../ui/error-summary';
import { PasswordField } from '../../../ui/password-field';
import { TextField } from '../../../ui/text-field';
import { joinRefusal } from '../model/join-refusal';

const SHORTEST = 12;

type Props = {
  token: string;
  birthDate: string;
  invitation: Invitation;
  onSignedIn: (account: Me) => void;
};

/** The e-mail address stands there for password managers to keep. */
export function NewPasswordForm({ token, birthDate, invitation, onSignedIn }: Props) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
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
        <PasswordField
          label={t('join.password')}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          fault={fault}
        />
        <p className="small soft">{t('join.passwordHint')}</p>
      </div>
      <Button kind="primary" type="submit" disabled={accepting.isPending}>
        {accepting.isPending ? t('join.sending') : t('join.submit')}
      </Button>
    </form>
  );
}
