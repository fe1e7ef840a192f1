import { Injectable } from '@nestjs/common';
import { type InputOf, mergeMornings, type MorningRecord, type putNextMorning } from '@ischia/shared';
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

type Input = InputOf<typeof putNextMorning>;

@Injectable()
export class NextMorningsService {
  constructor(private readonly intake: IntakeService) {}

  /** How it is the morning after: the session is judged once more, now whole. */
  receive(caller: Caller, arrived: Arrived<Input>): Promise<Kept> {
    return this.intake.receive(caller, arrived, { about: aboutMorning, decide: decideMorning });
  }
}

const isSame = (one: MorningRecord, other: MorningRecord): boolean =>
  contentHash(pick(one)).equals(contentHash(pick(other)));
const pick = ({ morning, nextMorning, worst24 }: MorningRecord): MorningRecord => ({
  morning,
  nextMorning,
  worst24,
});

/** The first tap arrives by itself; a number that comes after it makes the same answer fuller. */
export function decideMorning(input: Input, about: About, surroundings: Surroundings): Decision<Kept> {
  const { session } = surroundings;
  if (session === null) throw new CannotKeep('session-unknown');
  const { morning: stored, secondMorning } = morningsOf(session);
  const sent = pick(input.body);
  const morning = stored === null ? sent : mergeMornings(stored, sent);
  if (morning === null) throw new CannotKeep('id-used-with-other-content');
  const isRepeat = stored !== null && isSame(stored, morning);
  const body = { ...input.body, ...morning };
  const change = stored === null ? insertion : completion;
  return decideOnMorning(about, surroundings, {
    session,
    before: { morning: null, secondMorning },
    after: { morning, secondMorning },
    keep: isRepeat ? null : change(about, session, body),
    status: stored === null ? 201 : 200,
    receivedAt: receivedAt(session, isRepeat, about),
  });
}

const receivedAt = (session: SessionRow, isRepeat: boolean, about: About): Date =>
  isRepeat && session.morning_received_at !== null
    ? new Date(session.morning_received_at)
    : about.times.receivedAt;

function insertion(about: About, session: SessionRow, body: Input['body']): Statement {
  return insertInto('next_morning', {
    clinic_id: about.clinicId,
    id: newId(),
    patient_id: about.patientId,
    session_log_id: session.id,
    ...about.times.columns,
    ...answerColumns('morning', body.morning),
    ...answerColumns('next_morning', body.nextMorning),
    ...answerColumns('worst24', body.worst24),
    content_hash: contentHash(body),
  });
}

function completion(about: About, session: SessionRow, body: Input['body']): Statement {
  const columns = {
    ...answerColumns('morning', body.morning),
    ...answerColumns('next_morning', body.nextMorning),
    ...answerColumns('worst24', body.worst24),
  };
  return {
    name: 'next-mornings.completion',
    text: `UPDATE next_morning SET received_at = $4, content_hash = $5, morning_state = $6, morning = $7,
                  next_morning_state = $8, next_morning = $9, worst24_state = $10, worst24 = $11
           WHERE clinic_id = $1 AND patient_id = $2 AND session_log_id = $3`,
    values: [
      about.clinicId,
      about.patientId,
      session.id,
      about.times.receivedAt,
      contentHash(body),
      ...Object.values(columns),
    ],
  };
}
