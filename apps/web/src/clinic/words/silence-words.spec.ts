import { attemptWords } from './silence-words';

const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null;
const on = (day: string) => ({ on: day, by: 'Kate Byrne' });

describe('attemptWords', () => {
  it('counts the attempts and names the day of the last one', () => {
    expect(attemptWords([], '2026-11-27')).toBeNull();
    expect(plain(attemptWords([on('2026-11-25')], '2026-11-27'))).toBe('1 attempt, Wed 25 Nov');
    expect(plain(attemptWords([on('2026-11-25'), on('2026-11-27')], '2026-11-27'))).toBe(
      '2 attempts, last today',
    );
  });
});
