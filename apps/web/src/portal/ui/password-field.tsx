import { useState } from 'react';
import { useTranslation } from '../i18n';
import { TextField } from './text-field';

type Props = {
  autoComplete: 'current-password' | 'new-password';
  label: string;
  value: string;
  onChange: (value: string) => void;
  fault: string | null;
};

/** A password that can be shown: whoever sees what they type need not type it twice. Its id is `password`. */
export function PasswordField(props: Props) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      id="password"
      type={isShown ? 'text' : 'password'}
      beside={
        <button
          type="button"
          aria-label={isShown ? t('app.hidePassword') : t('app.showPassword')}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? t('app.hide') : t('app.show')}
        </button>
      }
    />
  );
}
