import { addTexts } from './i18n';
import morning from './locales/en/morning.json';
import pain from './locales/en/pain.json';
import session from './locales/en/session.json';

addTexts({ morning, pain, session });
