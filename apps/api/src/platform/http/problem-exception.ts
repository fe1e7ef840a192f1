import { PROBLEMS, type Problem, type ProblemCode } from '@ischia/shared';

export type ProblemFields = NonNullable<Problem['errors']>;

/** The one way to refuse a request. `detail` never holds what a patient wrote. */
export class ProblemException extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly detail: string = PROBLEMS[code].title,
    readonly fields: ProblemFields = [],
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(code);
    this.name = 'ProblemException';
    this.status = PROBLEMS[code].status;
  }
}

/** Another person's record and one that does not exist are told apart by nothing. */
export const notFound = (): ProblemException => new ProblemException('not-found');
