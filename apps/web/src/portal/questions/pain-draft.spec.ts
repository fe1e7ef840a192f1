import { DEFAULT_PARAMETERS, putPainReport } from '@ischia/shared';
import { aPainReport } from '../../testing/portal-today';
import {
  type Asking,
  backOne,
  emptyDraft,
  nextPage,
  type PainDraft,
  redFlagsOn,
  withRedFlags,
} from './pain-draft';
import { withScore, withWords } from './pain-draft';
import { answer, NOT_ASKED, SKIPPED } from './pain-words';

const asking: Asking = {
  situation: { moment: 'this-hurts', hasLowBackProgramme: false },
  asksScore: true,
  peakElsewhere: null,
  feelsDifferent: false,
  parameters: DEFAULT_PARAMETERS,
};

const noneFirst = (draft: PainDraft): PainDraft =>
  withRedFlags(draft, 'first', redFlagsOn('first', draft, asking), {}, 'no');

const through = (...steps: ((draft: PainDraft) => PainDraft)[]): PainDraft =>
  steps.reduce((draft, step) => step(draft), emptyDraft());

describe('nextPage', () => {
  it('begins "This hurts" with the emergency questions, then the number, the words and the place', () => {
    const order = [nextPage(emptyDraft(), asking)];
    let draft = noneFirst(emptyDraft());
    order.push(nextPage(draft, asking));
    draft = withScore(draft, answer(3));
    order.push(nextPage(draft, asking));
    draft = withWords(draft, 'words', { qualities: ['ache'] });
    order.push(nextPage(draft, asking));
    draft = withWords(draft, 'where', { sites: [{ region: 'low_back', side: 'C' }] });
    order.push(nextPage(draft, asking));
    expect(order).toEqual(['first', 'score', 'words', 'where', null]);
  });

  it('asks about nerves after numbness at 0 of 10, and "new or worse" after a yes there', () => {
    const numb = through(
      noneFirst,
      (draft) => withScore(draft, answer(0)),
      (draft) => withWords(draft, 'words', { qualities: ['numbness'] }),
      (draft) => withWords(draft, 'where', { sites: [{ region: 'foot', side: 'L' }] }),
      (draft) => withWords(draft, 'spread', { spread: answer('foot') }),
      (draft) => withWords(draft, 'newOrWorse', { newOrWorse: answer('no') }),
    );
    expect(nextPage(numb, asking)).toBe('nerve');
    const shown = redFlagsOn('nerve', numb, asking);
    const yes = withRedFlags(numb, 'nerve', shown, { bladder: 'unsure' }, 'no');
    expect(nextPage(yes, asking)).toBe('symptomAge');
    const no = withRedFlags(numb, 'nerve', shown, {}, 'no');
    expect(nextPage(no, asking)).toBe('legs');
  });

  it('goes back one screen and keeps what was answered', () => {
    const draft = through(noneFirst, (one) => withScore(one, answer(3)));
    expect(nextPage(backOne(draft), asking)).toBe('score');
    expect(backOne(draft).score).toEqual(answer(3));
  });
});

describe('withRedFlags', () => {
  it('tells "no", "skipped" and "not asked" apart', () => {
    const shown = redFlagsOn('first', emptyDraft(), asking);
    const left = withRedFlags(emptyDraft(), 'first', shown, { chest: 'yes' }, 'skipped').words.redFlags;
    expect([left.chest, left.fall, left.bladder]).toEqual([answer('yes'), SKIPPED, NOT_ASKED]);
    expect(noneFirst(emptyDraft()).words.redFlags.fall).toEqual(answer('no'));
  });

  it('makes a report that the contract takes', () => {
    const { words, score } = noneFirst(emptyDraft());
    expect(putPainReport.body?.safeParse(aPainReport({ ...words, score })).success).toBe(true);
  });
});
