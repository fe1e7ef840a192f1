import { parseJsonObject } from './json-guard';
import { ProblemException } from './problem-exception';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusal = (input: Uint8Array): string => {
  try {
    parseJsonObject(input);
  } catch (error) {
    if (error instanceof ProblemException) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('parseJsonObject', () => {
  it.each([
    ['an empty body', '', 'malformed-body'],
    ['a truncated object', '{"a":', 'malformed-body'],
    ['a trailing comma', '{"a":1,}', 'malformed-body'],
    ['NaN', '{"a":NaN}', 'malformed-body'],
    ['an unclosed string', '{"a":"b', 'malformed-body'],
    ['an array', '[]', 'not-an-object'],
    ['null', 'null', 'not-an-object'],
    ['a number', '5', 'not-an-object'],
    ['a key given twice', '{"score":3,"score":9}', 'duplicate-key'],
    ['a key given twice, once escaped', '{"score":3,"\\u0073core":9}', 'duplicate-key'],
    [
      'a key given twice, 100 spaces from its colon',
      `{"score":3,"score"${' '.repeat(100)}:9}`,
      'duplicate-key',
    ],
    ['__proto__', '{"__proto__":{"admin":true}}', 'forbidden-key'],
    ['constructor in a list', '{"a":[{"constructor":1}]}', 'forbidden-key'],
    ['33 levels', `${'{"a":'.repeat(33)}1${'}'.repeat(33)}`, 'too-deep'],
    ['2,000 levels', `{"a":${'['.repeat(2000)}${']'.repeat(2000)}}`, 'too-deep'],
  ])('refuses %s', (_title, text, code) => {
    expect(refusal(bytes(text))).toBe(code);
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(refusal(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).toBe('bad-encoding');
  });

  it.each([
    ['32 levels', `${'{"a":'.repeat(32)}1${'}'.repeat(32)}`],
    ['the same key in two objects', '{"a":{"k":1},"b":{"k":2}}'],
    ['a value that looks like a key', '{"a":"a","b":["a","a"]}'],
    ['quotes and braces inside text', '{"a":"{\\"a\\":1}[[[["}'],
    ['a byte order mark', '\uFEFF{"a":1}'],
  ])('accepts %s', (_title, text) => {
    expect(refusal(bytes(text))).toBe('accepted');
  });
});
