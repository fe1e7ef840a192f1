/** Bodies that are not one JSON object, with the status and code of their refusal. */
export const BROKEN_BODIES: readonly (readonly [string, string | Uint8Array, number, string])[] = [
  ['half a body', '{"id":', 400, 'malformed-body'],
  ['an array', '[]', 400, 'not-an-object'],
  ['a key twice', '{"id":1,"id":2}', 400, 'duplicate-key'],
  ['a key twice, once escaped', '{"id":1,"\\u0069d":2}', 400, 'duplicate-key'],
  ['__proto__', '{"__proto__":{}}', 400, 'forbidden-key'],
  ['depth 2,000', `{"a":${'['.repeat(2000)}${']'.repeat(2000)}}`, 400, 'too-deep'],
  ['bytes that are no UTF-8', Uint8Array.from([0x7b, 0xff, 0x7d]), 400, 'bad-encoding'],
];
