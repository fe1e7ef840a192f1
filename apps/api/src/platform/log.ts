import { Injectable } from '@nestjs/common';
import { pino } from 'pino';

/** One JSON line an event. Ids, codes and durations only: never a name, a note, a pain word or a parameter. */
@Injectable()
export class Log {
  private readonly lines = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

  /** The kind and the place of an unexpected error; its message may hold data, so it stays out unless it is our own. */
  unexpected(error: unknown, requestId: string): void {
    const known = error instanceof Error ? error : new Error('not an error');
    const code = (error as { code?: unknown } | null)?.code;
    const fromDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
    this.lines.error(
      {
        requestId,
        kind: known.name,
        code,
        ...(fromDatabase
          ? { constraint: (error as { constraint?: unknown }).constraint }
          : { message: known.message }),
        stack: known.stack?.split('\n').slice(1, 6),
      },
      'unexpected',
    );
  }

  note(words: string, facts: Record<string, string | number | boolean> = {}): void {
    this.lines.info(facts, words);
  }
}
