import { useTranslation } from '../i18n';
import { LinkButton } from '../ui/link-button';
import { Heading } from '../ui/heading';
import { Page } from '../ui/page';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page>
      <div className="stack">
        <Heading title={t('app.notFoundTitle')}>{t('app.notFoundTitle')}</Heading>
        <p>{t('app.notFoundText')}</p>
        <LinkButton kind="primary" href="/today">
          {t('app.toToday')}
        </LinkButton>
      </div>
    </Page>
  );
}
