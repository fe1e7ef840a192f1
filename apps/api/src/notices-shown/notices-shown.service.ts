import { Injectable } from '@nestjs/common';
import type { InputOf, putNoticeShown } from '@ischia/shared';
import { Clock } from '../platform/clock';
import { type Caller, ClinicTransaction, type Statement } from '../platform/database/clinic-transaction';
import { insertInto } from '../platform/database/insert';
import { Replied, replied } from '../platform/http/handles';
import { ProblemException } from '../platform/http/problem-exception';

type Shown = InputOf<typeof putNoticeShown>;
type NoticeRow = { record_id: string; message_id: string; words: string };

const noticeOf = (clinicId: string, patientId: string, id: string): Statement<NoticeRow> => ({
  name: 'notices-shown.by-id',
  text: 'SELECT record_id, message_id, words FROM notice_shown WHERE clinic_id = $1 AND patient_id = $2 AND id = $3',
  values: [clinicId, patientId, id],
});

@Injectable()
export class NoticesShownService {
  constructor(
    private readonly transaction: ClinicTransaction,
    private readonly clock: Clock,
  ) {}

  /** Which words stood on the phone. That they were read may come later, for the same words. */
  keep(caller: Caller, { params, body }: Shown): Promise<Replied<{ id: string }>> {
    const { clinicId, patientId } = caller;
    if (patientId === null) throw new ProblemException('unauthenticated');
    const notice = insertInto(
      'notice_shown',
      {
        clinic_id: clinicId,
        id: params.id,
        patient_id: patientId,
        record_id: body.recordId,
        message_id: body.messageId,
        locale: body.locale,
        words: body.words,
        shown_at: body.shownAt,
        read_at: body.readAt,
        received_at: this.clock.now(),
      },
      `ON CONFLICT (clinic_id, id) DO UPDATE SET read_at = coalesce(notice_shown.read_at, excluded.read_at)
       WHERE notice_shown.patient_id = excluded.patient_id`,
    );
    return this.transaction.decide(
      caller,
      [noticeOf(clinicId, patientId, params.id)],
      (_principal, [[known]]) => {
        if (known !== undefined && (known.words !== body.words || known.record_id !== body.recordId)) {
          throw new ProblemException('conflict');
        }
        return { writes: [notice], result: replied(known === undefined ? 201 : 200, { id: params.id }) };
      },
    );
  }
}
