import { Injectable } from '@nestjs/common';
import type { InputOf, putNoticeShown } from '@ischia/shared';
import { Clock } from '../platform/clock';
import { type Caller, ClinicTransaction, type Statement } from '../platform/database/clinic-transaction';
import { againAfterCollision } from '../platform/database/collision';
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

  /**
   * Which words stood on the phone. That they were read may come later, for the same words.
   * @throws conflict when the id belongs to other words, or to somebody else
   */
  keep(caller: Caller, shown: Shown): Promise<Replied<{ id: string }>> {
    const { clinicId, patientId } = caller;
    if (patientId === null) throw new ProblemException('unauthenticated');
    const { id } = shown.params;
    return againAfterCollision(() =>
      this.transaction.decide(caller, [noticeOf(clinicId, patientId, id)], (_principal, [[known]]) => {
        if (known === undefined)
          return {
            writes: [insertion(clinicId, patientId, shown, this.clock.now())],
            result: replied(201, { id }),
          };
        const { body } = shown;
        if (known.words !== body.words || known.record_id !== body.recordId)
          throw new ProblemException('conflict');
        return { writes: [readingOf(clinicId, patientId, id, body.readAt)], result: replied(200, { id }) };
      }),
    );
  }
}

function insertion(
  clinicId: string,
  patientId: string,
  { params, body }: Shown,
  receivedAt: Date,
): Statement {
  return insertInto('notice_shown', {
    clinic_id: clinicId,
    id: params.id,
    patient_id: patientId,
    record_id: body.recordId,
    message_id: body.messageId,
    locale: body.locale,
    words: body.words,
    shown_at: body.shownAt,
    read_at: body.readAt,
    received_at: receivedAt,
  });
}

/** The first reading stands. */
const readingOf = (clinicId: string, patientId: string, id: string, readAt: string | null): Statement => ({
  name: 'notices-shown.reading',
  text: `UPDATE notice_shown SET read_at = coalesce(read_at, $4)
         WHERE clinic_id = $1 AND patient_id = $2 AND id = $3`,
  values: [clinicId, patientId, id, readAt],
});
