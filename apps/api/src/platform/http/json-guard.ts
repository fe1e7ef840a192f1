import { ProblemException } from './problem-exception';

const MAXIMUM_DEPTH = 32;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new ProblemException('bad-encoding');
  }
}

/** Index just after the string literal that starts at `from`. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '"') return at + 1;
  }
  throw new ProblemException('malformed-body');
}

function keyOf(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    throw new ProblemException('malformed-body');
  }
}

function rememberKey(keys: Set<string>, key: string): void {
  if (FORBIDDEN.has(key)) throw new ProblemException('forbidden-key');
  if (keys.has(key)) throw new ProblemException('duplicate-key');
  keys.add(key);
}

const KEY_COLON = /\s*:/y;

function isKey(text: string, after: number): boolean {
  KEY_COLON.lastIndex = after;
  return KEY_COLON.test(text);
}

type Walk = { readonly text: string; readonly open: (Set<string> | null)[] };

function enter(walk: Walk, keys: Set<string> | null): void {
  walk.open.push(keys);
  if (walk.open.length > MAXIMUM_DEPTH) throw new ProblemException('too-deep');
}

/** Passes one string literal and remembers it when it is a key. */
function passString(walk: Walk, from: number): number {
  const after = endOfString(walk.text, from);
  const keys = walk.open.at(-1);
  if (keys && isKey(walk.text, after)) rememberKey(keys, keyOf(walk.text.slice(from, after)));
  return after;
}

/** Walks the text once, without recursion: depth, duplicate keys and forbidden keys are not seen by JSON.parse. */
function inspect(text: string): void {
  const walk: Walk = { text, open: [] };
  for (let at = 0; at < text.length; ) {
    const character = text[at];
    if (character === '"') {
      at = passString(walk, at);
      continue;
    }
    if (character === '{') enter(walk, new Set());
    else if (character === '[') enter(walk, null);
    else if (character === '}' || character === ']') walk.open.pop();
    at += 1;
  }
}

/**
 * One JSON object out of bytes, or a refusal that says which fault they have.
 * @throws bad-encoding malformed-body not-an-object too-deep duplicate-key forbidden-key
 */
export function parseJsonObject(bytes: Uint8Array): object {
  const text = decode(bytes);
  inspect(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProblemException('malformed-body');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ProblemException('not-an-object');
  return value;
}
