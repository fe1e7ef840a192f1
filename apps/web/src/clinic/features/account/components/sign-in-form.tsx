import { zodResolver } from '@hookform/resolvers/zod';
import { type Me, SignInRequest } from '@ischia/shared';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useSignIn } from '../api/sign-in';
import { refusalWords } from '../model/refusal-words';
import { DemonstrationAccounts } from './demonstration-accounts';

type Props = { demonstration: boolean; onSignedIn: (me: Me) => void };

export function SignInForm({ demonstration, onSignedIn }: Props) {
  const signIn = useSignIn();
  const submitButton = useRef<HTMLButtonElement>(null);
  const { register, handleSubmit, setValue, formState } = useForm<SignInRequest>({
    resolver: zodResolver(SignInRequest),
    defaultValues: { email: '', password: '' },
  });
  const choose = (email: string, password: string): void => {
    setValue('email', email, { shouldValidate: true });
    setValue('password', password, { shouldValidate: true });
    submitButton.current?.focus();
  };
  return (
    <>
      <form
        className="sign-in-form"
        noValidate
        onSubmit={handleSubmit((body) => signIn.mutate(body, { onSuccess: onSignedIn }))}
      >
        {signIn.isError && (
          <p className="form-problem" role="alert">
            {refusalWords(signIn.error)}
          </p>
        )}
        <TextInput
          label="E-mail address"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          size="md"
          error={formState.errors.email && 'Enter your e-mail address'}
          {...register('email', { setValueAs: (text: string) => text.trim() })}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password' }}
          error={formState.errors.password && 'Enter your password'}
          {...register('password')}
        />
        <Button ref={submitButton} type="submit" size="md" fullWidth loading={signIn.isPending}>
          Sign in
        </Button>
      </form>
      {demonstration && <DemonstrationAccounts onChoose={choose} />}
    </>
  );
}
