// @ts-check
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './demonstration.mjs';
import { painReport, sessionLog } from './records.mjs';

/**
 * @typedef {import('./demonstration.mjs').Patient} Patient
 * @typedef {{ id: string, kind: 'pain_report' | 'session_log', acknowledgedAt: number | null, attempts: number }} Sent
 */

const PAUSE_MS = 25;
/** A phone that waits no longer than this does not know whether its report arrived. */
const PATIENCE_MS = 8000;

/**
 * Eight phones that report without end. What has no answer is sent again with the same id and the same content,
 * until somebody says that it is kept.
 */
export class Clients {
  /** @type {Sent[]} */
  sent = [];
  /** @type {Map<string, number>} */
  refusals = new Map();
  unknown = 0;
  #stopping = false;
  /** @type {Promise<void>[]} */
  #running = [];

  /**
   * @param {string} origin
   * @param {readonly Patient[]} patients
   * @param {readonly string[]} redFlagQuestions
   */
  constructor(origin, patients, redFlagQuestions) {
    this.#running = Array.from({ length: 8 }, (_, index) => {
      const patient = patients[index % patients.length];
      if (!patient) throw new Error('no patients');
      return this.#report(origin, patient, redFlagQuestions);
    });
  }

  /** No further reports; those on their way are sent until they are answered. */
  async stop() {
    this.#stopping = true;
    await Promise.all(this.#running);
  }

  acknowledged = () => this.sent.filter(({ acknowledgedAt }) => acknowledgedAt !== null);

  /** @param {string} origin @param {Patient} patient @param {readonly string[]} redFlagQuestions */
  async #report(origin, patient, redFlagQuestions) {
    while (!this.#stopping) {
      const isSession = this.sent.length % 2 === 0;
      /** @type {Sent} */
      const one = {
        id: randomUUID(),
        kind: isSession ? 'session_log' : 'pain_report',
        acknowledgedAt: null,
        attempts: 0,
      };
      this.sent.push(one);
      const path = `/api/v1/portal/${isSession ? 'session-logs' : 'pain-reports'}/${one.id}`;
      const body = isSession ? sessionLog(redFlagQuestions, patient) : painReport(redFlagQuestions);
      while (!(await this.#isKept(origin, one, { method: 'PUT', path, cookie: patient.person.cookie, body })))
        await sleep(PAUSE_MS * 4);
      await sleep(PAUSE_MS);
    }
  }

  /** @param {string} origin @param {Sent} one @param {Parameters<typeof ask>[1]} request */
  async #isKept(origin, one, request) {
    one.attempts += 1;
    try {
      const { status } = await ask(origin, { ...request, milliseconds: PATIENCE_MS });
      if (status === 200 || status === 201) {
        one.acknowledgedAt = performance.now();
        return true;
      }
      this.refusals.set(String(status), (this.refusals.get(String(status)) ?? 0) + 1);
      return status !== 503;
    } catch {
      this.unknown += 1;
      return false;
    }
  }
}
