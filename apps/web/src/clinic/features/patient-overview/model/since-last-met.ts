import type { SinceLastMet } from '@ischia/shared';
import { countWords, dateWords, plural } from '../../../lib/format';

const BASIS_WORDS: Record<SinceLastMet['basis'], string> = {
  'attended-contact': 'Since you last met',
  'programme-start': 'Since the programme began',
  opened: 'Since the episode was opened',
};

export function sinceTitle(since: SinceLastMet, today: string): string {
  return `${BASIS_WORDS[since.basis]}, ${dateWords(since.since, today)}`;
}

function painLine({ painFirst, painLast }: SinceLastMet): string {
  if (painFirst === null || painLast === null) return 'No pain number reported';
  if (painFirst === painLast) return `Pain ${painLast} of 10, as at first`;
  return `Pain from ${painFirst} to ${painLast} of 10`;
}

export type SinceLine = { readonly id: string; readonly words: string; readonly strong: boolean };

/** What changed, in lines; a line with nothing to say is left out, a 0 that says something is not. */
export function sinceLines(since: SinceLastMet): SinceLine[] {
  const lines: SinceLine[] = [
    {
      id: 'sessions',
      words:
        since.sessionsPrescribed === 0
          ? `Nothing was due, ${plural(since.sessionsReported, 'session')} reported`
          : `${countWords(since.sessionsReported)} of ${plural(since.sessionsPrescribed, 'session')} reported`,
      strong: false,
    },
    { id: 'pain', words: painLine(since), strong: false },
    {
      id: 'marks',
      words:
        since.marks === 0
          ? 'No sharp or radiating report'
          : `${plural(since.marks, 'sharp or radiating report')}`,
      strong: since.marks > 0,
    },
  ];
  if (since.worseMornings > 0) {
    lines.push({ id: 'mornings', words: plural(since.worseMornings, 'worse next morning'), strong: true });
  }
  if (since.mostSkipped !== null) {
    const { name, done, due } = since.mostSkipped;
    lines.push({
      id: 'skipped',
      words: `Most often left out: ${name}, done ${done} of ${due}`,
      strong: false,
    });
  }
  return lines;
}
