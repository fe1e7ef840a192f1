import { Injectable } from '@nestjs/common';
import { ClinicTransaction, type Worker } from '../platform/database/clinic-transaction';
import { newId } from '../platform/ids';

/** Leases of this process. The database decides who has one, by its own clock. */
@Injectable()
export class Leases {
  /** Another name in each process, and in each start of it. */
  private readonly holder = newId();

  constructor(private readonly transaction: ClinicTransaction) {}

  reachable(): Promise<boolean> {
    return this.transaction.reachable();
  }

  /** Ids of every clinic, and nothing else about them. */
  async clinics(): Promise<string[]> {
    const rows = await this.transaction.identity<{ id: string }>(
      'SELECT id FROM identity.clinics_to_sweep() AS id',
      [],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns null while another process has it, or less than a minute after the last one */
  async take(clinicId: string): Promise<Worker | null> {
    const rows = await this.transaction.identity<{ fence: string | null }>(
      'SELECT identity.take_work($1, $2) AS fence',
      [clinicId, this.holder],
    );
    const fence = rows[0]?.fence ?? null;
    return fence === null ? null : { clinicId, patientId: null, holder: this.holder, fence };
  }
}

/** Somebody else holds the lease by now: what was begun is rolled back, and the rest is theirs. */
export const isLeaseLost = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === 'IS409';
