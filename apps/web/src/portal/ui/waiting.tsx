import { useEffect, useState } from 'react';
import { useTranslation } from '../i18n';
import { Button } from './button';
import './waiting.css';

const QUIET_MS = 150;
const SLOW_MS = 8_000;

/** Nothing at first, then the shape of the page, then words and a way to try again. */
export function Waiting({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  const [phase, setPhase] = useState<'quiet' | 'shape' | 'slow'>('quiet');
  useEffect(() => {
    const shape = window.setTimeout(() => setPhase('shape'), QUIET_MS);
    const slow = window.setTimeout(() => setPhase('slow'), SLOW_MS);
    return () => {
      window.clearTimeout(shape);
      window.clearTimeout(slow);
    };
  }, []);
  if (phase === 'quiet') return null;
  return (
    <div className="waiting">
      <h1 className="hidden-text">{t('app.loading')}</h1>
      <div className="waiting-block waiting-title" />
      <div className="waiting-block waiting-card" />
      <div className="waiting-block waiting-line" />
      {phase === 'slow' ? (
        <div className="stack" role="status">
          <p>{t('app.loadingSlow')}</p>
          <Button onClick={onRetry}>{t('app.retry')}</Button>
        </div>
      ) : null}
    </div>
  );
}
