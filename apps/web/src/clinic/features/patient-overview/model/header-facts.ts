import { daysBetween, type FlagItem, type PatientOverview } from '@ischia/shared';
import { dateWords, listWords } from '../../../lib/format';

type Facts = {
  /** Week of the programme, 1 in its first seven days, with its phase; null without a programme. */
  week: string | null;
  screen: { words: string; attention: boolean };
  openFlags: number;
  worstOpen: FlagItem['severity'] | 'as-expected' | null;
};

const ORDER = ['urgent', 'high', 'moderate'] as const;

/** The overview carries at most so many weeks; beyond them the first week is not known here. */
const MOST_WEEKS = 16;

function weekOf({ programme, weeks, today }: PatientOverview): string | null {
  if (programme === null) return null;
  const start = weeks[0]?.from ?? programme.validFrom;
  const days = daysBetween(start, today);
  if (days < 0) return `starts ${dateWords(programme.validFrom, today)}`;
  const week = weeks.length < MOST_WEEKS ? String(Math.floor(days / 7) + 1) : `${MOST_WEEKS} or later`;
  return `${week}, ${programme.phaseName}`;
}

function screenOf({ episode, today }: PatientOverview): Facts['screen'] {
  if (episode === null) return { words: 'no episode', attention: false };
  if (episode.screenedOn === null) return { words: 'not done', attention: true };
  const on = dateWords(episode.screenedOn, today);
  if (episode.screenFindings.length === 0) return { words: `done ${on}, nothing found`, attention: false };
  return { words: `done ${on}: ${listWords(episode.screenFindings)}`, attention: true };
}

export function headerFacts(overview: PatientOverview): Facts {
  const open = overview.flags.filter((flag) => flag.state !== 'resolved' && flag.state !== 'dismissed');
  const counted = open.filter((flag) => !flag.asExpected);
  const worst = ORDER.find((severity) => counted.some((flag) => flag.severity === severity));
  return {
    week: weekOf(overview),
    screen: screenOf(overview),
    openFlags: open.length,
    worstOpen: worst ?? (open.length > 0 ? 'as-expected' : null),
  };
}
