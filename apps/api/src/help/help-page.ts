/** Numbers of one clinic, as its administrator entered them. null = not entered. */
export type HelpNumbers = {
  name: string;
  phone: string | null;
  same_day_number: string | null;
  urgent_place: string | null;
  emergency_number: string | null;
  emergency_place: string | null;
};

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

function telephone(number: string | null): string {
  if (number === null) return '';
  const dialled = number.replace(/[^+0-9]/g, '');
  return dialled === '' ? escape(number) : `<a href="tel:${dialled}">${escape(number)}</a>`;
}

function emergency(numbers: HelpNumbers | null): string {
  const call = numbers?.emergency_number
    ? `Call ${telephone(numbers.emergency_number)}`
    : 'Call your local emergency number';
  const place = numbers?.emergency_place
    ? `, or go to ${escape(numbers.emergency_place)}`
    : ', or go to the nearest emergency department';
  return `${call}${place}. Do not drive.`;
}

function sameDay(numbers: HelpNumbers | null): string {
  const call = numbers?.same_day_number
    ? `Call ${telephone(numbers.same_day_number)}`
    : 'Call a doctor today';
  const place = numbers?.urgent_place
    ? ` If you can’t get through, go to ${escape(numbers.urgent_place)}.`
    : '';
  return `${call}.${place}`;
}

const list = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

const EMERGENCY_SIGNS = [
  'Chest pain, a faint, or you are very short of breath',
  'A new numb or odd feeling between your legs',
  'New trouble with peeing or pooing, or you can’t feel it',
  'New numbness, weakness or shooting pain in both legs',
  'A leg or foot that is getting weaker',
];

const SAME_DAY_SIGNS = [
  'Fever, shivers or feeling very unwell, with back pain',
  'A fall or accident with strong pain, or thin bones',
  'Sudden, severe pain in the middle of your back',
  'A sudden pop in the thigh, and you can’t walk or it bruises',
  'One calf that is swollen, warm, red or sore at rest',
];

/** "When to get help": needs no script and no sign-in, and is printed as it stands. */
export function helpPage(numbers: HelpNumbers | null, styleUrl: string): string {
  const clinic =
    numbers?.phone === null || numbers === null
      ? '<p>For questions that can wait, call your clinic.</p>'
      : `<p>For questions that can wait, call ${escape(numbers.name)}: ${telephone(numbers.phone)}.</p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${styleUrl}">
<title>When to get help</title>
</head>
<body>
<main class="help">
<h1>When to get help</h1>
<section class="help-card help-card--emergency">
<h2><span class="help-hidden">Emergency: </span>Get help now</h2>
${list(EMERGENCY_SIGNS)}
<p class="help-act">${emergency(numbers)}</p>
</section>
<section class="help-card help-card--urgent">
<h2><span class="help-hidden">Urgent: </span>See a doctor today</h2>
${list(SAME_DAY_SIGNS)}
<p class="help-act">${sameDay(numbers)}</p>
</section>
<section class="help-card">
<h2>Anything else</h2>
${clinic}
<p>The portal is not for emergencies and is not watched around the clock.</p>
</section>
<p><a href="/portal">Back to the portal</a></p>
</main>
</body>
</html>
`;
}
