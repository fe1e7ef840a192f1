import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import app from './locales/en/app.json';
import pain from './locales/en/pain.json';
import session from './locales/en/session.json';
import signIn from './locales/en/signIn.json';
import today from './locales/en/today.json';

export const english = { app, pain, session, signIn, today };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof english };
  }
}

export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: english } },
  interpolation: { escapeValue: false },
  initAsync: false,
});
