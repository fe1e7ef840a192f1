import type { Calendar } from '../calendar';
import type { Story } from '../story';
import { ACCOUNT_HOLDERS } from './accounts';
import { PAIN_STORIES } from './pain';
import { PROGRESS_STORIES } from './progress';
import { timeStories } from './time';

/** Everybody of a clinic, each with one story that a screen can show. */
export const storiesOf = (clinic: string, calendar: Calendar): Story[] =>
  [...ACCOUNT_HOLDERS, ...PAIN_STORIES, ...PROGRESS_STORIES, ...timeStories(calendar)].filter(
    (story) => story.clinic === clinic,
  );
