import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import app from './locales/en/app.json';
import type join from './locales/en/join.json';
import type morning from './locales/en/morning.json';
import type pain from './locales/en/pain.json';
import type session from './locales/en/session.json';
import type signIn from './locales/en/signIn.json';
import today from './locales/en/today.json';

/** Every page's texts. Those of the flows and of the doorstep come with them. */
type English = {
  app: typeof app;
  signIn: typeof signIn;
  join: typeof join;
  today: typeof today;
  morning: typeof morning;
  pain: typeof pain;
  session: typeof session;
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: English };
  }
}

export const i18n = i18next.createInstance();

void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: { app, today } } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Adds the texts of a part that is fetched on its own. */
export function addTexts(texts: Partial<English>): void {
  i18n.addResourceBundle('en', 'translation', texts, true, true);
}

const onLanguage = (changed: () => void): (() => void) => {
  i18n.on('languageChanged', changed);
  return () => i18n.off('languageChanged', changed);
};

/** The texts of the language in use; the screen follows when it changes. */
export function useTranslation(): { t: TFunction } {
  useSyncExternalStore(onLanguage, () => i18n.language);
  return { t: i18n.t };
}
