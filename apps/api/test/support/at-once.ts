import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './application';

/** Many at the same moment. Each sends again, as phones do, what a busy machine answered with "not available just now". */
export function atOnce(count: number, send: (index: number) => Promise<Answer>): Promise<Answer[]> {
  const insist = async (index: number): Promise<Answer> => {
    const answer = await send(index);
    if (answer.status !== 503) return answer;
    await sleep(100);
    return insist(index);
  };
  return Promise.all(Array.from({ length: count }, (_, index) => insist(index)));
}
