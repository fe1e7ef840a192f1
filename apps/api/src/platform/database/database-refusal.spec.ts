import { runInNewContext } from 'node:vm';
import { refusalOfDatabase } from './database-refusal';

describe('refusalOfDatabase', () => {
  it.each([
    ['of this realm', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })],
    ['of another realm', runInNewContext(`Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })`)],
    ['under an error of the library', Object.assign(new Error('x'), { driverError: { code: '57P01' } })],
  ])('is not available for a lost connection, %s', (_whose, error) => {
    expect(refusalOfDatabase(error)?.code).toBe('unavailable');
  });

  it.each([[new Error('x')], [{ code: 'EPIPE' }], [null], ['EPIPE']])('does not name %p', (error) => {
    expect(refusalOfDatabase(error)).toBeNull();
  });
});
