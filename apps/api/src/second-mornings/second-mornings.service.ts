import { Injectable } from '@nestjs/common';
import type { InputOf, putSecondMorning, SecondMorningRecord } from '@ischia/shared';
import { answerColumns } from '../intake/answer-columns';
import type { Arrived } from '../intake/arrival';
import { CannotKeep, IntakeService, type Kept } from '../intake/intake.service';
import { aboutMorning, decideOnMorning } from '../intake/morning-decision';
import { morningsOf, type SessionRow } from '../intake/stored-records';
import type { About, Surroundings } from '../intake/surroundings';
import { contentHash } from '../platform/content-hash';
import type { Caller, Decision, Statement } from '../platform/database/clinic-transaction';
import { insertInto } from '../platform/database/insert';
import { newId } from '../platform/ids';

type Input = InputOf<typeof putSecondMorning>;

@Injectable()
export class SecondMorningsService {
  constructor(private readonly intake: IntakeService) {}

  /** Asked once more after a "worse": worse on the second morning too is M4. */
  receive(caller: Caller, arrived: Arrived<Input>): Promise<Kept> {
    return this.intake.receive(caller, arrived, { about: aboutMorning, decide: decideSecondMorning });
  }
}

const isSame = (one: SecondMorningRecord, other: SecondMorningRecord): boolean =>
  contentHash(one.morning).equals(contentHash(other.morning));

function decideSecondMorning(input: Input, about: About, surroundings: Surroundings): Decision<Kept> {
  const { session } = surroundings;
  if (session === null) throw new CannotKeep('session-unknown');
  const { morning, secondMorning: stored } = morningsOf(session);
  const sent = { morning: input.body.morning };
  if (stored !== null && !isSame(stored, sent)) throw new CannotKeep('id-used-with-other-content');
  const received = session.second_received_at;
  return decideOnMorning(about, surroundings, {
    session,
    before: { morning, secondMorning: null },
    after: { morning, secondMorning: sent },
    keep: stored === null ? insertion(about, session, sent) : null,
    status: stored === null ? 201 : 200,
    receivedAt: received === null ? about.times.receivedAt : new Date(received),
  });
}

function insertion(about: About, session: SessionRow, said: SecondMorningRecord): Statement {
  return insertInto('second_morning', {
    clinic_id: about.clinicId,
    id: newId(),
    patient_id: about.patientId,
    session_log_id: session.id,
    ...about.times.columns,
    ...answerColumns('morning', said.morning),
  });
}
