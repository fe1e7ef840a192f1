import { addTexts } from './i18n';
import pain from './locales/en/pain.json';
import session from './locales/en/session.json';

addTexts({ pain, session });
