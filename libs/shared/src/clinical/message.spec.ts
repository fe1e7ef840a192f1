import fc from 'fast-check';
import { renderFooter, renderHold, renderMessage, renderStateLine } from './message';
import { feltWords, urgentSymptoms } from './message-words';
import * as labels from './labels.en';
import type { MessageId } from './messages.en';
import {
  FOOTER_TEXT,
  HOLD_TEXT,
  LAST_RESORT_WORDS,
  MESSAGES,
  PLACEHOLDERS,
  STATE_LINES,
  THIS_HURTS_TEXT,
  TONIGHT_TEXT,
} from './messages.en';
import { RECORD_KINDS } from './vocabulary';

const ids = Object.keys(MESSAGES) as MessageId[];
const inSession = { kind: 'session', hasExerciseInHand: true } as const;
const outside = { kind: 'pain-log', hasExerciseInHand: false } as const;
const values = {
  emergencyNumber: '112',
  sameDayNumber: '111',
  clinicPhone: '020 1234',
  name: 'Ana Ruiz',
};

/** Words that a patient text avoids. @source clinical reference 8.2, 3.2 */
const BANNED =
  /\bsafe\b|no serious problem|diagnos|sciatica|slipped disc|damage|wear and tear|alignment|weak core|unstable|normal pelvis|non-compliant|failed|missed again|app (?:recommends|treats|detects)|real-time monitoring|we watch you|guaranteed|cures|prevents|(?:bad|good) (?:pain|score)/i;

const fixedTexts = [HOLD_TEXT, FOOTER_TEXT, THIS_HURTS_TEXT, TONIGHT_TEXT, ...Object.values(STATE_LINES)];
const messageTexts = ids.flatMap((id) =>
  MESSAGES[id].flatMap((part) =>
    'withoutExercise' in part ? [part.text, part.withoutExercise] : [part.text],
  ),
);

describe('renderMessage', () => {
  it('leaves no hole in any message, whatever is known', () => {
    const anyText = fc.oneof(fc.string(), fc.constantFrom('{{name}}', '{{', ' ', '$&'));
    const anyValues = fc.record(Object.fromEntries(PLACEHOLDERS.map((name) => [name, anyText])), {
      requiredKeys: [],
    });
    const situation = fc.record({ kind: fc.constantFrom(...RECORD_KINDS), hasExerciseInHand: fc.boolean() });
    fc.assert(
      fc.property(fc.constantFrom(...ids), anyValues, situation, (id, known, around) => {
        const text = renderMessage(id, known, around);
        expect(text).not.toContain('{{');
        expect(text.trim()).not.toBe('');
      }),
    );
  });

  it('names nobody and promises no time before the clinic has the report', () => {
    expect(renderMessage('MSG-STOP', { ...values, word: 'sharp pain' }, inSession)).toBe(
      'Stop this exercise for now. You felt sharp pain, so we want to check your plan. Other exercises are fine if they feel okay.',
    );
    expect(renderMessage('MSG-STOP-CALL', values, inSession)).not.toContain('contact you by');
  });

  it('says who will look and by when once the clinic has the report', () => {
    const received = { ...values, word: 'sharp pain', reviewBy: 'Tuesday 18:00' };
    expect(renderMessage('MSG-STOP', received, inSession)).toMatch(/Ana Ruiz will look by Tuesday 18:00\.$/);
    expect(renderMessage('MSG-STOP-CALL', { ...values, contactBy: 'Monday 18:00' }, inSession)).toMatch(
      /Someone will contact you by Monday 18:00\.$/,
    );
  });

  it('speaks of "your exercises" and not of other ones when no exercise is in hand', () => {
    expect(renderMessage('MSG-STOP', { ...values, word: 'sharp pain' }, outside)).toBe(
      'Stop your exercises for now. You felt sharp pain, so we want to check your plan.',
    );
    for (const id of ids) expect(renderMessage(id, values, outside)).not.toContain('this exercise');
  });

  it('gives the emergency number first and nothing to wait for', () => {
    expect(renderMessage('MSG-CALL', values, inSession)).toBe(
      'Stop and sit down. Call 112 now. Do not drive. Do not wait for us to call.',
    );
  });

  it('counts exercises after a session and thanks for a session not done', () => {
    expect(renderMessage('MSG-OK', { n: '3', m: '4' }, inSession)).toBe('Saved. You did 3 of 4 exercises.');
    expect(renderMessage('MSG-OK', {}, { kind: 'not-done', hasExerciseInHand: false })).toBe(
      'Saved. Thanks for telling us.',
    );
  });

  it('announces the morning question after a session alone', () => {
    expect(renderMessage('MSG-WATCH', {}, inSession)).toBe(
      'That is below your limit today. We will ask you tomorrow morning.',
    );
    expect(renderMessage('MSG-WATCH', {}, outside)).toBe('That is below your limit today.');
  });

  it('after "worse" asks again tomorrow, and says "below your limit" only where that is known', () => {
    const morning = { kind: 'morning', hasExerciseInHand: false } as const;
    expect(renderMessage('MSG-WATCH', {}, morning)).toBe(
      'That is below your limit today. We will ask you tomorrow morning.',
    );
    expect(renderMessage('MSG-WATCH', {}, { ...morning, isLimitUncertain: true })).toBe(
      'We will ask you tomorrow morning.',
    );
    expect(renderMessage('MSG-OK', { n: '3', m: '4' }, morning)).toBe('Saved. Thanks for telling us.');
  });

  it('starts a sentence with a capital when a name is not known', () => {
    expect(renderMessage('MSG-TREND', {}, inSession)).toContain('Your physio will look at your plan.');
    expect(renderMessage('MSG-USUAL', {}, inSession)).toContain('you and your physio agreed');
  });

  it('shows the clinic’s own card for tonight, else the default one', () => {
    expect(renderMessage('MSG-HIGH-PAIN', { tonight: 'Lie down.' }, outside)).toMatch(
      /tonight\. Lie down\.$/,
    );
    expect(renderMessage('MSG-HIGH-PAIN', values, outside)).toContain('Call 111 if it keeps climbing');
  });
});

describe('the words around a message', () => {
  it('tells the four states of a report apart', () => {
    const known = { ...values, time: '20:14' };
    expect(renderStateLine('unsent', known)).toContain('saved on your phone only');
    expect(renderStateLine('received', known)).toBe('Your clinic got this at 20:14. Nobody has read it yet.');
    expect(renderStateLine('read', known)).toBe('Ana Ruiz read this at 20:14.');
    expect(renderStateLine('unreadable', known)).toContain('could not read it. Please call 020 1234.');
  });

  it('names the exercise, the day and the person of a hold', () => {
    expect(renderHold({ ...values, exercise: 'Glute bridge', day: 'Monday' })).toBe(
      'Glute bridge is on pause since Monday. Ana Ruiz will tell you when to start again. Leaving it out does not lower your score.',
    );
  });

  it('says on every screen that nobody watches around the clock', () => {
    expect(renderFooter(values)).toContain('not watched around the clock. In an emergency call 112.');
  });

  it('puts the sharp and nerve words into the sentence, and further down for M7 alone', () => {
    expect(feltWords(['M1', 'M2'], ['sharp', 'ache', 'tingling'])).toBe('sharp pain and pins and needles');
    expect(feltWords(['M7'], ['ache'])).toBe('it further down than usual');
  });

  it('lists what to show the doctor for each urgent row', () => {
    expect(urgentSymptoms(['U3', 'H1'])).toBe('a leg or foot that is getting weaker');
    expect(urgentSymptoms(['H1'])).toBe('');
  });
});

describe('patient texts', () => {
  const everything = [
    ...messageTexts,
    ...fixedTexts,
    ...Object.values(LAST_RESORT_WORDS),
    ...Object.values(labels).flatMap((label) => (typeof label === 'string' ? [label] : Object.values(label))),
  ];

  it.each(everything.map((text) => [text]))('avoids the banned words: %s', (text) => {
    expect(text).not.toMatch(BANNED);
  });

  it('uses known placeholders alone', () => {
    const used = everything.flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]));
    for (const name of used) expect(PLACEHOLDERS).toContain(name);
    expect(new Set(used).size).toBe(PLACEHOLDERS.length);
  });
});
