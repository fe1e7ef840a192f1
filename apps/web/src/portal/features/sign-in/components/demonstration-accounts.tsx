import { useTranslation } from '../../../i18n';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { DEMONSTRATION_EMAILS, DEMONSTRATION_PASSWORD } from '../model/demonstration';

/** Fills the form with a made-up patient's account. */
export function DemonstrationAccounts({ onChoose }: { onChoose: (email: string, password: string) => void }) {
  const { t } = useTranslation();
  return (
    <Notice kind="plain">
      <h2>{t('signIn.demonstration')}</h2>
      <p className="small">{t('signIn.demonstrationHint')}</p>
      {DEMONSTRATION_EMAILS.map((email) => (
        <Button key={email} onClick={() => onChoose(email, DEMONSTRATION_PASSWORD)}>
          {t('signIn.demonstrationUse', { email })}
        </Button>
      ))}
      <p className="small soft">{t('signIn.demonstrationPassword', { password: DEMONSTRATION_PASSWORD })}</p>
    </Notice>
  );
}
