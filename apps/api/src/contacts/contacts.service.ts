import { Injectable } from '@nestjs/common';
import type { Contact, InputOf, recordContact, RecordContactRequest } from '@ischia/shared';
import { writeAudit } from '../audit/audit';
import { staffMemberOf } from '../auth/staff-member';
import { feedChanged } from '../flags/flag-writes';
import { Clock } from '../platform/clock';
import { type Caller, ClinicTransaction, type Decision } from '../platform/database/clinic-transaction';
import { againAfterCollision } from '../platform/database/collision';
import { type Replied, replied } from '../platform/http/handles';
import { notFound, ProblemException } from '../platform/http/problem-exception';
import { endSilence } from '../silences/silences';
import { contactById, type ContactRow, insertContact, lockPatientOfContact } from './contacts.queries';

function checkDay(on: string, today: string): void {
  if (on <= today) return;
  const field = { pointer: '/on', code: 'custom', message: 'is in the future' };
  throw new ProblemException('validation-failed', undefined, [field]);
}

/** The same contact once more: what was answered the first time. */
function repeated(
  row: ContactRow,
  id: string,
  patientId: string,
  body: RecordContactRequest,
): Decision<Replied<Contact>> {
  const { kind, on, reached, recorded_at: recordedAt } = row;
  const isSame =
    row.patient_id === patientId && kind === body.kind && on === body.on && reached === body.reached;
  if (!isSame || recordedAt === null) throw new ProblemException('conflict');
  return { writes: [], result: replied(200, { ...body, id, recordedAt }) };
}

@Injectable()
export class ContactsService {
  constructor(
    private readonly transaction: ClinicTransaction,
    private readonly clock: Clock,
  ) {}

  /** A visit or a call. One that reached the patient ends their silence; the other is kept as an attempt. */
  record(
    caller: Caller,
    { params: { patientId, contactId }, body }: InputOf<typeof recordContact>,
  ): Promise<Replied<Contact>> {
    const { clinicId } = caller;
    const load = [lockPatientOfContact(clinicId, patientId), contactById(clinicId, contactId)] as const;
    return againAfterCollision(() =>
      this.transaction.decide(caller, load, (principal, [[patient], [existing]]) => {
        if (patient === undefined) throw notFound();
        if (existing !== undefined) return repeated(existing, contactId, patientId, body);
        checkDay(body.on, this.clock.today(patient.time_zone));
        const now = this.clock.now();
        const at = now.toISOString();
        const staffMemberId = staffMemberOf(principal);
        return {
          writes: [
            insertContact({ clinicId, patientId, contactId, staffMemberId, at }, body),
            body.reached
              ? endSilence(clinicId, patientId, {
                  by: 'contact',
                  id: contactId,
                  at: now,
                  staffMemberId,
                  on: body.on,
                })
              : feedChanged(clinicId),
            writeAudit(principal, { action: 'contact-recorded', patientId, subjectId: contactId }),
          ],
          result: replied(201, { ...body, id: contactId, recordedAt: at }),
        };
      }),
    );
  }
}
