export type ListMove = 'next' | 'previous' | 'resolve' | 'acknowledge' | 'help';

const KEYS: Record<string, ListMove> = {
  j: 'next',
  k: 'previous',
  e: 'resolve',
  a: 'acknowledge',
  '?': 'help',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** @returns the move of a key, or null: with a modifier, inside a field, or for any other key */
export function listMove(event: Pressed): ListMove | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
  return KEYS[event.key.toLowerCase()] ?? null;
}
