import { type AnyEndpoint, ENDPOINTS, FeedChange, Problem } from '@ischia/shared';
import type { TestApplication, Visitor } from './application';
import { type Case, CASES, PEOPLE, type Person } from './route-cases';
import { lineOf, pathTo, type Sample, sampleFor } from './route-samples';
import { type RowHashes, rowHashes, type RowsOf } from './row-hashes';
import { canaryOf, type TreatedPatient, type TwoClinics } from './two-clinics';

/** Nobody needs to be signed in; whether the cookie or the secret is good is all that counts. */
const publicStatuses = ({ statuses }: AnyEndpoint, sample: Sample): readonly number[] =>
  sample.own ?? [...statuses, 401];

/** What the contract says must be answered: one of these statuses. */
function expectedStatuses(endpoint: AnyEndpoint, { who, relation }: Case, sample: Sample): readonly number[] {
  const { audience, roles, statuses } = endpoint;
  if (audience === 'public') return publicStatuses(endpoint, sample);
  const person = who === null ? null : PEOPLE[who];
  if (person === null || person.app !== audience) return [401];
  if (!roles.includes(person.role)) return [403];
  if (relation === 'own') return sample.own ?? statuses;
  if (audience === 'staff') return endpoint.params === undefined ? statuses : [404];
  return [...statuses, 404, 409, 422];
}

type Reply = { readonly status: number; readonly text: string; readonly body: unknown };

/** A stream has no end: its first message is the reply. */
async function firstMessage(application: TestApplication, visitor: Visitor, path: string): Promise<Reply> {
  const abort = new AbortController();
  const cookie = [...(Reflect.get(visitor, 'cookies') as Map<string, string>)].map((pair) => pair.join('='));
  const reply = await fetch(`${application.origin}${path}`, {
    headers: { cookie: cookie.join('; ') },
    signal: abort.signal,
  });
  if (reply.status !== 200) {
    const text = await reply.text();
    return { status: reply.status, text, body: JSON.parse(text) };
  }
  const chunk = await reply.body?.getReader().read();
  abort.abort();
  const text = new TextDecoder().decode(chunk?.value);
  return { status: 200, text, body: JSON.parse(text.replace(/^data: /, '')) };
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

export type Walked = { readonly line: string; readonly title: string; readonly status: number };

/** Sends every route for every case and collects what is not as the contract says. */
export class RouteWalk {
  readonly walked: Walked[] = [];
  readonly faults: string[] = [];
  private readonly visitors = new Map<string, Visitor>();
  private readonly sent = new Set<string>();
  private readonly ready = new Set<string>();
  private last: readonly RowsOf[] = [];
  private ids = new Map<string, string>();

  private constructor(
    private readonly application: TestApplication,
    private readonly clinics: TwoClinics,
    private readonly rows: RowHashes,
  ) {}

  static async of(application: TestApplication, clinics: TwoClinics): Promise<RouteWalk> {
    const walk = new RouteWalk(application, clinics, await rowHashes(application.database));
    const tables = new Set((await walk.rows.now()).map(({ table }) => table));
    for (const table of tables) {
      if (table === 'clinic' || table === 'clinic_feed') continue;
      const found = await application.database.rows<{ id: string; clinic_id: string }>(
        `SELECT id, clinic_id FROM ${table}`,
      );
      for (const { id, clinic_id: owner } of found) walk.ids.set(id, owner);
    }
    return walk;
  }

  async run(cases: readonly Case[] = CASES, endpoints: readonly AnyEndpoint[] = ENDPOINTS): Promise<void> {
    for (const endpoint of endpoints) for (const one of cases) await this.step(endpoint, one);
  }

  end = (): Promise<void> => this.rows.end();

  private async step(endpoint: AnyEndpoint, one: Case): Promise<void> {
    const target = this.clinics[one.target];
    const sample = sampleFor(endpoint, target, one.relation === 'own');
    const before = await this.rowsWhenReady(
      target,
      /^\/(?:clinic|staff-members)|portal-access/.test(endpoint.path),
    );
    const path = pathTo(endpoint, target, sample);
    for (const id of `${path}${JSON.stringify(sample.body ?? {})}`.match(UUID) ?? []) this.sent.add(id);
    const reply = await this.send(endpoint, one, path, sample);
    const say = (fault: string): number => this.faults.push(`${lineOf(endpoint)} by ${one.title}: ${fault}`);
    this.walked.push({ line: lineOf(endpoint), title: one.title, status: reply.status });

    const expected = expectedStatuses(endpoint, one, sample);
    if (!expected.includes(reply.status))
      say(`${reply.status} instead of ${expected.join(' or ')}: ${reply.text.slice(0, 300)}`);
    const misshapen = shapeFault(endpoint, reply);
    if (misshapen !== null) say(misshapen);
    // Signing in answers about the account that signs in, whoever asked.
    if (endpoint.path !== '/auth/sign-in') this.leaksIn(reply.text, one).forEach(say);
    const after = await this.rows.now();
    this.last = after;
    if (versionsOf(before) === versionsOf(after)) return;
    for (const changed of foreignChanges(before, after, one, this.clinics)) say(changed);
    this.ready.clear();
  }

  /** The rows before a step. Who is ready stays so until a step changes something. */
  private async rowsWhenReady(target: TreatedPatient, withPeople: boolean): Promise<readonly RowsOf[]> {
    const wanted = [target.patientId, ...(withPeople ? [`people of ${target.patientId}`] : [])];
    if (wanted.every((one) => this.ready.has(one))) return this.last;
    await this.makeReady(target);
    if (withPeople) await this.makePeopleReady(target);
    for (const one of wanted) this.ready.add(one);
    return this.rows.now();
  }

  /** Whatever earlier steps did to the flag, the hold and the revision of this person is taken back. */
  private async makeReady(target: TreatedPatient): Promise<void> {
    await this.rows.change(
      `UPDATE flag SET state = 'open', closed_at = NULL WHERE id = $1 AND NOT EXISTS (
         SELECT 1 FROM flag o WHERE o.clinic_id = flag.clinic_id AND o.patient_id = flag.patient_id
           AND o.closed_at IS NULL AND o.id <> flag.id AND o.key = flag.key)`,
      [target.flagId],
    );
    await this.rows.change(
      'UPDATE exercise_hold SET lifted_at = NULL, lifted_by = NULL, lift_reason = NULL WHERE id = $1',
      [target.holdId],
    );
    await this.rows.change(`UPDATE flag_event SET at = at - interval '1 minute' WHERE flag_id = $1`, [
      target.flagId,
    ]);
    await this.rows.change('UPDATE patient SET revision = 1 WHERE id = $1', [target.patientId]);
  }

  /** The clinic's settings are at their first revision, one person waits, one is at work, and one patient waits. */
  private async makePeopleReady(target: TreatedPatient): Promise<void> {
    await this.rows.change('UPDATE clinic SET revision = 1');
    await this.rows.change(
      `UPDATE identity.invitation SET revoked_at = NULL, created_at = now() - interval '2 days'
       WHERE staff_member_id = $1`,
      [target.invitedStaffId],
    );
    await this.rows.change(
      'UPDATE identity.portal_invitation SET revoked_at = NULL WHERE id = patient_id AND patient_id = $1',
      [target.invitedPatientId],
    );
    await this.rows.change('UPDATE identity.membership SET ended_at = NULL WHERE staff_member_id = $1', [
      target.colleagueStaffId,
    ]);
  }

  private async send(endpoint: AnyEndpoint, { who }: Case, path: string, sample: Sample): Promise<Reply> {
    const visitor = await this.visitorFor(who, endpoint.path.startsWith('/auth/sign-'));
    if (endpoint.path.endsWith('/stream')) return firstMessage(this.application, visitor, path);
    return visitor.send(
      endpoint.method,
      path,
      sample.body,
      endpoint.ifMatch === true ? { 'if-match': '"1"' } : {},
    );
  }

  private async visitorFor(who: Case['who'], isOwnSession: boolean): Promise<Visitor> {
    if (who === null) return this.application.visitor();
    const { email } = PEOPLE[who];
    const known = this.visitors.get(email);
    if (known !== undefined && !isOwnSession) return known;
    const visitor = await this.application.signedIn(email);
    if (!isOwnSession) this.visitors.set(email, visitor);
    return visitor;
  }

  private leaksIn(text: string, { who }: Case): string[] {
    const knows = who === null ? [] : PEOPLE[who].knows;
    const words = [...Object.keys(this.clinics), 'harbour', 'other'].filter((key) => !knows.includes(key));
    const own =
      who === null
        ? null
        : knows.includes('harbour')
          ? this.clinics.maria.clinicId
          : this.clinics.hana.clinicId;
    const foreign = [...new Set(text.match(UUID) ?? [])].filter((id) => {
      const owner = this.ids.get(id);
      return owner !== undefined && owner !== own && !this.sent.has(id);
    });
    return [
      ...words
        .filter((key) => text.includes(canaryOf(key)))
        .map((key) => `the answer holds ${canaryOf(key)}`),
      ...foreign.map((id) => `the answer holds ${id}, a row of another clinic`),
    ];
  }
}

function shapeFault(endpoint: AnyEndpoint, { status, text, body }: Reply): string | null {
  if (status >= 400) {
    const problem = Problem.safeParse(body);
    if (!problem.success) return `the refusal is no problem body: ${text.slice(0, 200)}`;
    return problem.data.status === status ? null : `the problem says ${problem.data.status}, not ${status}`;
  }
  if (endpoint.reply === null) return text === '' ? null : 'an answer without content has content';
  const schema = endpoint.path.endsWith('/stream') ? FeedChange : endpoint.reply;
  const parsed = schema.safeParse(body);
  return parsed.success ? null : `the reply is not the contract’s: ${parsed.error.message.slice(0, 300)}`;
}

const keyOf = ({ table, clinicId, patientId }: RowsOf): string =>
  `${table} of ${clinicId} ${patientId ?? ''}`;

/** Every version of every row, in one text. */
const versionsOf = (rows: readonly RowsOf[]): string =>
  rows
    .map((one) => `${keyOf(one)} ${one.hash}`)
    .sort()
    .join();

/** Rows that this person has no business with must be as they were: of other clinics, and for a patient of others. */
function foreignChanges(
  before: readonly RowsOf[],
  after: readonly RowsOf[],
  { who }: Case,
  clinics: TwoClinics,
): string[] {
  const person: Person | null = who === null ? null : PEOPLE[who];
  const isForeign = (rows: RowsOf): boolean => {
    if (person === null) return true;
    const home = person.knows.includes('harbour') ? clinics.maria.clinicId : clinics.hana.clinicId;
    if (rows.clinicId !== home) return true;
    if (person.isPatient === undefined || rows.patientId === null) return false;
    return rows.patientId !== clinics[person.isPatient as keyof TwoClinics].patientId;
  };
  const was = new Map(before.map((rows) => [keyOf(rows), rows.hash]));
  const is = new Map(after.map((rows) => [keyOf(rows), rows.hash]));
  const foreign = [...before, ...after].filter(isForeign).map(keyOf);
  return [...new Set(foreign)]
    .filter((key) => was.get(key) !== is.get(key))
    .map((key) => `it changed ${key}`);
}
