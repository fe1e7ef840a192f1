import { type Me, signIn } from '@ischia/shared';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { RequestFailed, request } from '../../../../both/api-client';
import { Button } from '../../../ui/button';
import { AnyOf } from '../../../ui/choices';
import { ErrorSummary, type FieldFault } from '../../../ui/error-summary';
import { PasswordField } from '../../../ui/password-field';
import { TextField } from '../../../ui/text-field';

/** One wording for every refusal: nobody learns from it whether an account exists. */
function wordingOf(failure: Error): 'signIn.offline' | 'signIn.busy' | 'signIn.refused' {
  if (!(failure instanceof RequestFailed)) return 'signIn.busy';
  if (failure.status === null) return 'signIn.offline';
  return failure.status >= 500 ? 'signIn.busy' : 'signIn.refused';
}

type Given = { email: string; password: string };

function useSignIn(onSignedIn: (account: Me) => void) {
  const { t } = useTranslation();
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [isShared, setShared] = useState(false);
  const refuse = (message: string): void => setFaults([{ fieldId: 'email', message }]);
  const mutation = useMutation({
    mutationFn: (given: Given) => request(signIn, { body: { ...given, sharedDevice: isShared } }),
    onError: (failure) => refuse(t(wordingOf(failure))),
    onSuccess: (account) => (account.app === 'portal' ? onSignedIn(account) : refuse(t('signIn.staff'))),
  });
  const submit = ({ email, password }: Given): void => {
    const missing: FieldFault[] = [];
    if (email.trim() === '') missing.push({ fieldId: 'email', message: t('signIn.missingEmail') });
    if (password === '') missing.push({ fieldId: 'password', message: t('signIn.missingPassword') });
    setFaults(missing);
    if (missing.length === 0) mutation.mutate({ email: email.trim(), password });
  };
  return { submit, faults, isSending: mutation.isPending, isShared, setShared };
}

export function SignInForm({ onSignedIn, given }: { onSignedIn: (account: Me) => void; given: Given }) {
  const { t } = useTranslation();
  const { submit, faults, isSending, isShared, setShared } = useSignIn(onSignedIn);
  const [email, setEmail] = useState(given.email);
  const [password, setPassword] = useState(given.password);
  const faultOf = (fieldId: string): string | null =>
    faults.find((fault) => fault.fieldId === fieldId)?.message ?? null;
  const onSubmit = (event: React.FormEvent): void => {
    event.preventDefault();
    submit({ email, password });
  };
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <ErrorSummary title={t('app.problem')} faults={faults} />
      <TextField
        id="email"
        label={t('signIn.email')}
        type="email"
        inputMode="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        fault={faultOf('email')}
      />
      <PasswordField
        label={t('signIn.password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        fault={faultOf('password')}
      />
      <div className="stack-small">
        <AnyOf
          id="shared"
          choices={[{ value: 'shared', label: t('signIn.shared') }]}
          values={isShared ? ['shared'] : []}
          onToggle={() => setShared(!isShared)}
        />
        <p className="small soft">{t('signIn.sharedHint')}</p>
      </div>
      <Button kind="primary" type="submit" disabled={isSending}>
        {isSending ? t('signIn.sending') : t('signIn.submit')}
      </Button>
    </form>
  );
}
