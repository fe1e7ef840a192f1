import type { Calendar } from '../calendar';
import type { Story } from '../story';
import { ACCOUNT_HOLDERS } from './accounts';
import { EVERYDAY_STORIES } from './everyday';
import { PAIN_STORIES } from './pain';
import { PROGRESS_STORIES } from './progress';
import { timeStories } from './time';

/** Everybody of a clinic, each with one story that a screen can show. */
export const storiesOf = (clinic: string, calendar: Calendar): Story[] =>
  [
    ...ACCOUNT_HOLDERS,
    ...PAIN_STORIES,
    ...PROGRESS_STORIES,
    ...timeStories(calendar),
    ...EVERYDAY_STORIES,
  ].filter((story) => story.clinic === clinic);
