/**
 * English patient messages, whole and in one place, so that a clinician can review them.
 * `{{name}}` is filled on the device or the server.
 * @source clinical reference 3.5
 * @status design-decision
 */

/**
 * Values that a text can take.
 * @source clinical reference 3.5
 */
export const PLACEHOLDERS = [
  'emergencyNumber',
  'emergencyPlace',
  'sameDayNumber',
  'urgentPlace',
  'clinicPhone',
  'symptoms',
  'symptom',
  'contactBy',
  'reviewBy',
  'tonight',
  'time',
  'word',
  'name',
  'n',
  'm',
  'exercise',
  'day',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/**
 * A piece of a message, shown in order.
 * `needs`: left out while that value is unknown. `only`: left out in any other situation.
 * @source clinical reference 3.5
 */
export interface MessagePart {
  readonly text: string;
  readonly needs?: readonly Placeholder[];
  readonly only?:
    | 'exercise-in-hand'
    | 'after-session'
    | 'not-after-session'
    | 'within-limit'
    | 'asked-tomorrow';
  /** The same sentences when no exercise is in hand. */
  readonly withoutExercise?: string;
}

/**
 * Every patient message by its id.
 * @source clinical reference 3.5
 */
export const MESSAGES = {
  'MSG-CALL': [
    {
      text: 'Stop and sit down. Call {{emergencyNumber}} now. Do not drive. Do not wait for us to call.',
    },
  ],
  'MSG-EMERGENCY': [
    {
      text: 'Stop. Get help now. Your answers can be a sign of nerve trouble in the low back. It is rare, but it needs a doctor today. Go to {{emergencyPlace}} now, or call {{emergencyNumber}}. Ask someone to take you. Do not drive. Show them this screen: {{symptoms}}. Do not wait for us to call.',
    },
  ],
  'MSG-SAME-DAY': [
    {
      text: "Stop your exercises. See a doctor today. Call {{sameDayNumber}} and say: {{symptom}}. If you can't get through, go to {{urgentPlace}}. Call {{emergencyNumber}} if you get chest pain, trouble breathing, weak legs, numb between the legs, or trouble with pee or poo.",
    },
  ],
  'MSG-STOP-CALL': [
    {
      text: 'Stop this exercise. Please leave it out until we have talked.',
      withoutExercise: 'Stop your exercises. Please leave them out until we have talked.',
    },
    {
      text: 'Rest in any easy position. Short walks are fine if they feel okay. Call {{sameDayNumber}} if the pain keeps climbing, goes further down your leg, or goes numb.',
    },
    { text: 'Someone will contact you by {{contactBy}}.', needs: ['contactBy'] },
  ],
  'MSG-HIGH-PAIN': [
    {
      text: 'That is a lot of pain. Leave the exercises out today. Here is what can help tonight. {{tonight}}',
    },
  ],
  'MSG-TALK': [
    {
      text: 'Thank you for telling us. This needs a talk with a doctor or your physio soon. Most often the cause is not serious. Call {{clinicPhone}} by {{time}}. If we are closed, call {{sameDayNumber}}.',
    },
  ],
  'MSG-STOP': [
    {
      text: 'Stop this exercise for now. You felt {{word}}, so we want to check your plan.',
      withoutExercise: 'Stop your exercises for now. You felt {{word}}, so we want to check your plan.',
    },
    { text: 'Other exercises are fine if they feel okay.', only: 'exercise-in-hand' },
    { text: '{{name}} will look by {{reviewBy}}.', needs: ['reviewBy'] },
  ],
  'MSG-EASE': [
    {
      text: 'That is above the level in your plan. Stop this exercise for today. Next time do half, or a smaller move.',
      withoutExercise:
        'That is above the level in your plan. Stop your exercises for today. Next time do half, or a smaller move.',
    },
  ],
  'MSG-MORNING': [
    {
      text: 'Your pain is higher than before the exercises. Next time do half. {{name}} will look at your plan.',
    },
  ],
  'MSG-TREND': [{ text: 'Your worst pain has been higher this week. {{name}} will look at your plan.' }],
  'MSG-USUAL': [
    {
      text: 'This is the feeling you and {{name}} agreed is usual for you. You can go on if it stays the same. Stop if it gets stronger, moves further down, or goes numb.',
    },
  ],
  'MSG-NOTED': [
    {
      text: 'Thank you. Your clinic knows about this. If it changes, call {{sameDayNumber}} at once.',
    },
  ],
  'MSG-LEVEL': [{ text: 'That is above the level in your plan and about usual for you. Go gently.' }],
  'MSG-WATCH': [
    { text: 'That is below your limit today.', only: 'within-limit' },
    { text: 'We will ask you tomorrow morning.', only: 'asked-tomorrow' },
  ],
  'MSG-SORE': [
    {
      text: 'Sore muscles after new work are common. They fade in two or three days. Go gently.',
    },
  ],
  'MSG-ASK': [{ text: 'Saved. You can add a pain score if you like.' }],
  'MSG-OK': [
    { text: 'Saved.' },
    { text: 'You did {{n}} of {{m}} exercises.', only: 'after-session', needs: ['n', 'm'] },
    { text: 'Thanks for telling us.', only: 'not-after-session' },
  ],
} as const satisfies Readonly<Record<string, readonly MessagePart[]>>;
export type MessageId = keyof typeof MESSAGES;

/**
 * Shown where an exercise is held.
 * @source clinical reference 3.5, "Hold"
 */
export const HOLD_TEXT =
  '{{exercise}} is on pause since {{day}}. {{name}} will tell you when to start again. Leaving it out does not lower your score.';

/**
 * How far a record has come; one of these stands on every stop screen. `unreadable`: received, kept
 * raw, and nobody could read it.
 * @source clinical reference 3.5, "State line"
 */
export const STATE_LINES = {
  unsent:
    'This is saved on your phone only. Your clinic has not got it yet. If you are worried, call {{clinicPhone}}.',
  received: 'Your clinic got this at {{time}}. Nobody has read it yet.',
  read: '{{name}} read this at {{time}}.',
  unreadable: 'Your clinic got this at {{time}} but could not read it. Please call {{clinicPhone}}.',
} as const;
export type DeliveryState = keyof typeof STATE_LINES;

/**
 * On the tap on "This hurts", before any question.
 * @source clinical reference 3.5
 */
export const THIS_HURTS_TEXT = 'Stop. Let yourself down slowly. Rest in any easy position.';

/**
 * Carried by every message screen.
 * @source clinical reference 3.5
 */
export const FOOTER_TEXT =
  'This portal is not for emergencies and is not watched around the clock. In an emergency call {{emergencyNumber}}.';

/**
 * The default card for `{{tonight}}`; a clinic may edit its own.
 * @source clinical reference 3.5, "Tonight"
 */
export const TONIGHT_TEXT =
  'Lie on your back with your lower legs on a chair, or on your side with a pillow between your knees. Change position often. Take a short, slow walk when you can. Strong pain often eases over a day or two. Call {{sameDayNumber}} if it keeps climbing, goes further down your leg, or goes numb. That number also answers at night.';

/**
 * Words that stand in when a value is missing. A clinic opens its portal only with all its numbers,
 * so this is a last resort: a stop screen with a plain word is better than none.
 * @source clinical reference 3.5
 */
export const LAST_RESORT_WORDS: Readonly<Record<Placeholder, string>> = {
  emergencyNumber: 'your emergency number',
  emergencyPlace: 'the nearest emergency department',
  sameDayNumber: 'a doctor near you',
  urgentPlace: 'the nearest urgent care centre',
  clinicPhone: 'your clinic',
  symptoms: 'my answers in this app point to nerve trouble in the low back',
  symptom: 'my answers in this app say that I need a doctor today',
  contactBy: 'the next working day',
  reviewBy: 'the next working day',
  tonight: 'Rest in any easy position.',
  time: 'the end of today',
  word: 'something new',
  name: 'your physio',
  n: 'some',
  m: 'your',
  exercise: 'this exercise',
  day: 'your last report',
};
