import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../platform/clock';
import type { Worker } from '../platform/database/clinic-transaction';
import { refusalOfDatabase } from '../platform/database/database-refusal';
import { ProblemException } from '../platform/http/problem-exception';
import { Log } from '../platform/log';
import type { TimedWork } from '../platform/timed-work';
import { isLeaseLost, Leases } from './leases';

/** A clinic is due once a minute; looking more often keeps it near that when several processes take turns. */
const LOOK_MILLISECONDS = 20_000;

export const TIMED_WORK = Symbol('timed work');

const isOutage = (error: unknown): boolean =>
  (error instanceof ProblemException && error.code === 'unavailable') ||
  refusalOfDatabase(error)?.code === 'unavailable';

/**
 * Sweeps every clinic once a minute, whichever process gets its lease. One clinic and one transaction at a time: the
 * pool belongs to requests. An outage is noted once, and the next look tries again.
 */
@Injectable()
export class Timers implements OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  private stopping = false;
  private waiting = false;

  constructor(
    private readonly leases: Leases,
    private readonly clock: Clock,
    private readonly log: Log,
    @Inject(TIMED_WORK) private readonly works: readonly TimedWork[],
  ) {}

  /** Called by `main` alone: an application that nobody starts it in has no sweeps. */
  start(): void {
    this.timer ??= setInterval(() => this.look(), LOOK_MILLISECONDS);
    this.look();
  }

  /** Before the pool is closed: what is being written is finished, and nothing more is begun. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    if (this.timer !== null) clearInterval(this.timer);
    await this.looking;
  }

  /** One look at every clinic. */
  async sweepAll(): Promise<void> {
    for (const clinicId of await this.leases.clinics()) {
      if (this.stopping) return;
      await this.goingOn('timers', async () => {
        const worker = await this.leases.take(clinicId);
        if (worker !== null) await this.sweep(worker, this.clock.now());
      });
    }
  }

  /** All the work of one clinic that is due by a moment, as long as its lease lasts. */
  async sweep(worker: Worker, now: Date): Promise<void> {
    try {
      for (const work of this.works) await this.settleAll(work, worker, now);
    } catch (error) {
      if (!isLeaseLost(error)) throw error;
    }
  }

  private async settleAll(work: TimedWork, worker: Worker, now: Date): Promise<void> {
    for (const item of await work.due(worker, now)) {
      if (this.stopping) return;
      await this.goingOn(`timers/${work.name}`, () => work.settle(worker, item, now));
    }
  }

  /** What fails is left for the next sweep and stops nothing else, unless nothing else could succeed either. */
  private async goingOn(where: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (isLeaseLost(error)) throw error;
      if (!isOutage(error)) this.log.unexpected(error, where);
      else if (!(await this.leases.reachable())) throw error;
    }
  }

  private look(): void {
    this.looking ??= this.quietly().finally(() => {
      this.looking = null;
    });
  }

  private async quietly(): Promise<void> {
    try {
      await this.sweepAll();
      this.waiting = false;
    } catch (error) {
      if (!isOutage(error)) this.log.unexpected(error, 'timers');
      else if (!this.waiting) this.log.note('the timers wait for the database');
      this.waiting = isOutage(error);
    }
  }
}
