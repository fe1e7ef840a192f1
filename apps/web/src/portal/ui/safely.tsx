import { Component } from 'react';
import { useTranslation } from '../i18n';
import { Button } from './button';
import { Heading } from './heading';
import { Doorstep } from './layout';

function Broken() {
  const { t } = useTranslation();
  return (
    <Doorstep>
      <div className="stack">
        <Heading title={t('app.errorTitle')}>{t('app.errorTitle')}</Heading>
        <p>{t('app.errorBroken')}</p>
        <Button kind="primary" onClick={() => window.location.assign('/portal/today')}>
          {t('app.reload')}
        </Button>
      </div>
    </Doorstep>
  );
}

/** A fault of ours ends in words and in a way on, never in a white page. */
export class Safely extends Component<{ children: React.ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): React.ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}
