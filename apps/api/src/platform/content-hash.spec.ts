import { contentHash } from './content-hash';

describe('contentHash', () => {
  it('is the same for keys in another order, at every level', () => {
    const one = contentHash({ a: 1, b: [{ c: null, d: 'x' }] });
    expect(contentHash({ b: [{ d: 'x', c: null }], a: 1 })).toEqual(one);
  });

  it.each([
    [{ a: 0 }, { a: null }],
    [{ a: null }, {}],
    [{ a: '1' }, { a: 1 }],
    [{ a: [1, 2] }, { a: [2, 1] }],
  ])('tells %j from %j', (one, other) => {
    expect(contentHash(one)).not.toEqual(contentHash(other));
  });
});
