/** @jest-environment jest-environment-jsdom */
import { listMove } from './list-keys';

const pressed = (key: string, part: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  target: document.body,
  ...part,
});

describe('listMove', () => {
  it('reads J, K, A, E and ? and nothing else', () => {
    expect(['j', 'K', 'a', 'e', '?', 'Enter', 'x'].map((key) => listMove(pressed(key)))).toEqual([
      'next',
      'previous',
      'acknowledge',
      'resolve',
      'help',
      null,
      null,
    ]);
  });
  it('leaves every key to a field that has the focus, and to the browser’s own shortcuts', () => {
    for (const tag of ['input', 'textarea', 'select']) {
      expect(listMove(pressed('e', { target: document.createElement(tag) }))).toBeNull();
    }
    expect(listMove(pressed('a', { ctrlKey: true }))).toBeNull();
    expect(listMove(pressed('k', { metaKey: true }))).toBeNull();
  });
});
