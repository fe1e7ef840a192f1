type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One fault put into a body that is right otherwise. */
export type WrongBody = { readonly fault: string; readonly body: Json };

const LONG = 'a'.repeat(5000);

function wrongTexts(text: string): [string, Json][] {
  return [
    ['a number for text', 5],
    ['a NUL', `a\u0000${text}`],
    ['a lone surrogate', `a\ud800${text}`],
    ['5,000 letters', LONG],
    ...(/^\d{4}-\d{2}-\d{2}$/.test(text) ? [['30 February', '2026-02-30'] as [string, Json]] : []),
    ...(/^\d{4}-\d{2}-\d{2}T/.test(text) ? [['no offset', text.slice(0, 19)] as [string, Json]] : []),
  ];
}

/** What may never stand in the place of this value. */
function wrongValues(value: Json): [string, Json][] {
  if (typeof value === 'string') return wrongTexts(value);
  if (typeof value === 'boolean') return [['"true" for true', 'true']];
  if (value === null) return [['an object for null', {}]];
  if (Array.isArray(value)) return [['text for a list', 'x']];
  if (typeof value === 'object')
    return [
      ['an unknown field', { ...value, unknownField: 1 }],
      ['a list for an object', []],
    ];
  return [
    ['"" for a number', ''],
    ['text for a number', String(value)],
    ['a thousand million', 1e9],
    ['minus one', -1],
    ...(Number.isInteger(value) ? [['a half', value + 0.5] as [string, Json]] : []),
  ];
}

function placesIn(
  value: Json,
  path: readonly (string | number)[] = [],
): [readonly (string | number)[], Json][] {
  const inner = Array.isArray(value)
    ? value.slice(0, 1).map((one, index) => placesIn(one, [...path, index]))
    : value !== null && typeof value === 'object'
      ? Object.entries(value).map(([key, one]) => placesIn(one, [...path, key]))
      : [];
  return [[path, value], ...inner.flat()];
}

function replaced(body: Json, [first, ...rest]: readonly (string | number)[], value: Json): Json {
  if (first === undefined) return value;
  const copy = Array.isArray(body) ? [...body] : { ...(body as Record<string, Json>) };
  const inner = (copy as Record<string | number, Json>)[first];
  (copy as Record<string | number, Json>)[first] = replaced(inner === undefined ? null : inner, rest, value);
  return copy;
}

/** Every fault that can be put into each place of a body, one at a time. */
export function wrongBodies(right: object): WrongBody[] {
  const body = JSON.parse(JSON.stringify(right)) as Json;
  return placesIn(body).flatMap(([path, value]) =>
    wrongValues(value)
      .filter(([, wrong]) => path.length > 0 || !Array.isArray(wrong))
      .map(([fault, wrong]) => ({
        fault: `${fault} at /${path.join('/')}`,
        body: replaced(body, path, wrong),
      })),
  );
}
