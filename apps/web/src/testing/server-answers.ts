import { PROBLEMS, type ProblemCode } from '@ischia/shared';

type Call = {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly background: boolean;
  readonly ifMatch: string | null;
};
type Answer = (body: unknown) => unknown;

/** Stands for the server in a rendered test: answers by `METHOD /path` and keeps what was sent. */
export class ServerAnswers {
  readonly calls: Call[] = [];
  private readonly answers = new Map<string, Answer>();

  constructor() {
    Object.assign(globalThis, { fetch: (url: string, init: RequestInit) => this.respond(url, init) });
  }

  /** A route that ends with `*` stands for every path that begins so: an id that the page made. */
  on(route: string, answer: Answer): this {
    this.answers.set(route, answer);
    return this;
  }

  /** @param pointers the fields that the refusal names */
  refuse(route: string, code: ProblemCode, pointers: readonly string[] = []): this {
    return this.on(route, () => new Refusal(code, pointers));
  }

  sent(route: string): unknown[] {
    return this.calls.filter((call) => `${call.method} ${call.path}` === route).map((call) => call.body);
  }

  private answerTo(route: string): Answer | undefined {
    const begun = [...this.answers].find(
      ([known]) => known.endsWith('*') && route.startsWith(known.slice(0, -1)),
    );
    return this.answers.get(route) ?? begun?.[1];
  }

  private async respond(url: string, init: RequestInit) {
    const path = url.replace(/^\/api\/v1/, '').replace(/\?.*$/, '');
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const headers = new Map(Object.entries(init.headers ?? {}));
    this.calls.push({
      method,
      path,
      body,
      background: headers.get('x-background') === '1',
      ifMatch: headers.get('if-match') ?? null,
    });
    const answer = this.answerTo(`${method} ${path}`)?.(body) ?? new Refusal('not-found');
    if (answer instanceof Refusal)
      return { ok: false, status: answer.status, json: async () => answer.problem() };
    return { ok: true, status: 200, json: async () => answer };
  }
}

class Refusal {
  constructor(
    private readonly code: ProblemCode,
    private readonly pointers: readonly string[] = [],
  ) {}

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  problem() {
    const { title, status } = PROBLEMS[this.code];
    return {
      type: `urn:ischia:problem:${this.code}`,
      title,
      status,
      code: this.code,
      detail: title,
      instance: 'urn:uuid:0197a0c4-77aa-7bb2-9c11-5f0f3a1c2d3e',
      errors: this.pointers.map((pointer) => ({ pointer, code: this.code, message: title })),
    };
  }
}
