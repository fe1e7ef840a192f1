import { Injectable } from '@nestjs/common';
import type { ClinicSettings, UpdateClinicRequest } from '@ischia/shared';
import { writeAudit } from '../audit/audit';
import { type Caller, ClinicTransaction } from '../platform/database/clinic-transaction';
import { only } from '../platform/database/only';
import { ProblemException } from '../platform/http/problem-exception';
import { isReady, missingForPortal } from './clinic';
import { changedBy, toSettings } from './clinics.mapper';
import {
  type PersonRow,
  physiotherapistsOf,
  settingsChange,
  settingsForChange,
  settingsOf,
  type SettingsRow,
} from './clinics.queries';

/** @throws portal-open when the change would close a portal that is open, naming each field that it empties */
function insistOnOpenPortal(before: SettingsRow, after: SettingsRow): void {
  if (!isReady(before) || isReady(after)) return;
  const emptied = missingForPortal(after).map((field) => ({
    pointer: `/${field}`,
    code: 'portal-open',
    message: 'cannot be emptied while the portal is open',
  }));
  throw new ProblemException('portal-open', undefined, emptied);
}

/** @throws validation-failed for a new duty person who is no physiotherapist here: unknown, another clinic's, not joined */
function insistOnPhysiotherapist(
  before: SettingsRow,
  after: SettingsRow,
  physiotherapists: readonly PersonRow[],
): void {
  const { duty_staff_member_id: id } = after;
  if (id === null || id === before.duty_staff_member_id) return;
  if (physiotherapists.some((person) => person.id === id)) return;
  throw new ProblemException('validation-failed', undefined, [
    {
      pointer: '/dutyStaffMemberId',
      code: 'custom',
      message: 'is no physiotherapist of this clinic who has joined',
    },
  ]);
}

/** The settings of the caller's own clinic. Whoever reads numbers or hours reads them from the same row. */
@Injectable()
export class ClinicsService {
  constructor(private readonly transaction: ClinicTransaction) {}

  async read(caller: Caller): Promise<ClinicSettings> {
    const { rows } = await this.transaction.once(caller, [
      settingsOf(caller.clinicId),
      physiotherapistsOf(caller),
    ]);
    return toSettings(only(rows[0]), rows[1]);
  }

  /**
   * The row is locked before it is compared, so of several editors of one revision one wins.
   * @throws stale; portal-open; validation-failed
   */
  update(caller: Caller, body: UpdateClinicRequest, revision: number): Promise<ClinicSettings> {
    const { clinicId } = caller;
    return this.transaction.decide(
      caller,
      [settingsForChange(clinicId), physiotherapistsOf(caller)],
      (principal, [settings, physiotherapists]) => {
        const before = only(settings);
        if (before.revision !== revision) throw new ProblemException('stale');
        const after = changedBy(before, body);
        insistOnPhysiotherapist(before, after, physiotherapists);
        insistOnOpenPortal(before, after);
        const duty = physiotherapists.find(({ id }) => id === after.duty_staff_member_id);
        const isSameDuty = after.duty_staff_member_id === before.duty_staff_member_id;
        const dutyName = isSameDuty ? before.duty_name : (duty?.name ?? null);
        return {
          writes: [
            settingsChange(clinicId, after),
            writeAudit(principal, { action: 'clinic-updated', patientId: null, subjectId: clinicId }),
          ],
          result: toSettings({ ...after, duty_name: dutyName, revision: revision + 1 }, physiotherapists),
        };
      },
    );
  }
}
