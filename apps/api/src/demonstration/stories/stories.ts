import type { Calendar } from '../calendar';
import type { Story } from '../story';
import { ACCOUNT_HOLDERS } from './accounts';

/** Everybody of a clinic, each with one story that a screen can show. */
export const storiesOf = (clinic: string, _calendar: Calendar): Story[] =>
  ACCOUNT_HOLDERS.filter((story) => story.clinic === clinic);
