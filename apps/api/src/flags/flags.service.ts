import { Injectable } from '@nestjs/common';
import type { FlagItem, Inbox } from '@ischia/shared';
import { Clock } from '../platform/clock';
import {
  type Caller,
  ClinicTransaction,
  type Principal,
  type Statement,
} from '../platform/database/clinic-transaction';
import { insertInto } from '../platform/database/insert';
import { only } from '../platform/database/only';
import { notFound, ProblemException } from '../platform/http/problem-exception';
import { newId } from '../platform/ids';
import { writeAudit } from '../audit/audit';
import { endSilence, SPOKEN_TO } from '../silences/silences';
import { feedChanged } from './flag-writes';
import { toFlagItem, toInboxRows } from './flags.mapper';
import {
  feedVersion,
  flagById,
  flagForChange,
  flagsInNeed,
  type FlagStateRow,
  flagStateChange,
  inboxCounts,
  type InboxPlace,
  lastMoveOf,
  type LastMoveRow,
  patientsInNeed,
  type RankedPatientRow,
} from './flags.queries';
import { type Move, stateAfter, stateBeforeClosing } from './moves';

/** What a person said when they moved a flag. */
type Said = { readonly outcome: string | null; readonly note: string | null };
const NOTHING_SAID: Said = { outcome: null, note: null };

const PAGE = 50;

@Injectable()
export class FlagsService {
  constructor(
    private readonly transaction: ClinicTransaction,
    private readonly clock: Clock,
  ) {}

  /** The open inbox of the clinic, one row a patient, in the order of need. */
  async list(
    caller: Caller,
    query: { limit?: string | undefined; cursor?: string | undefined },
  ): Promise<Inbox> {
    const limit = query.limit === undefined ? PAGE : Number(query.limit);
    const after = query.cursor === undefined ? null : placeIn(query.cursor);
    const { rows } = await this.transaction.once(caller, [
      patientsInNeed(caller.clinicId, limit, after),
      flagsInNeed(caller.clinicId, limit, after),
      inboxCounts(caller.clinicId),
      feedVersion(caller.clinicId),
    ]);
    const [patients, flags, counts, feed] = rows;
    const { as_expected: asExpected, ...counted } = only(counts);
    return {
      version: only(feed).version,
      now: this.clock.now().toISOString(),
      counts: { ...counted, asExpected },
      rows: toInboxRows(patients.slice(0, limit), flags.map(toFlagItem)),
      nextCursor: patients.length > limit ? cursorOf(patients[limit - 1]) : null,
    };
  }

  acknowledge(caller: Caller, flagId: string): Promise<FlagItem> {
    return this.move(caller, flagId, 'acknowledged', NOTHING_SAID);
  }

  act(caller: Caller, flagId: string, said: Said): Promise<FlagItem> {
    return this.move(caller, flagId, 'acted', said);
  }

  resolve(caller: Caller, flagId: string, said: Said): Promise<FlagItem> {
    return this.move(caller, flagId, 'resolved', said);
  }

  dismiss(caller: Caller, flagId: string, said: { reason: string; note: string | null }): Promise<FlagItem> {
    return this.move(caller, flagId, 'dismissed', { outcome: said.reason, note: said.note });
  }

  /** @throws wrong-state unless it is one's own closing of the last ten seconds and its key is not open again */
  async reopen(caller: Caller, flagId: string): Promise<FlagItem> {
    try {
      return await this.move(caller, flagId, 'reopened', NOTHING_SAID);
    } catch (error) {
      if ((error as { code?: unknown }).code !== '23505') throw error;
      throw new ProblemException('wrong-state', 'The same reason has raised a new flag since.');
    }
  }

  private async move(caller: Caller, flagId: string, move: Move, said: Said): Promise<FlagItem> {
    const now = this.clock.now();
    const load = [flagForChange(caller.clinicId, flagId), lastMoveOf(caller.clinicId, flagId)] as const;
    await this.transaction.decide(caller, load, (principal, [[flag], [last]]) => {
      if (flag === undefined || principal.staffMemberId === null) throw notFound();
      const state = nextState(move, flag, last, principal.staffMemberId, now);
      if (state === null) throw refusalNaming(flag, last);
      return {
        writes: writesOf({ caller, principal, flagId, flag, move, state, said, now }),
        result: undefined,
      };
    });
    const { rows } = await this.transaction.once(caller, [flagById(caller.clinicId, flagId)]);
    const row = rows[0][0];
    if (row === undefined) throw notFound();
    return toFlagItem(row);
  }
}

function nextState(
  move: Move,
  flag: FlagStateRow,
  last: LastMoveRow | undefined,
  staffMemberId: string,
  now: Date,
): FlagItem['state'] | null {
  if (move !== 'reopened') return stateAfter(move, flag.state);
  if (last === undefined) return null;
  return stateBeforeClosing(
    { kind: last.kind, at: last.at, staffMemberId: last.staff_member_id, stateBefore: last.state_before },
    staffMemberId,
    now,
  );
}

/** Names who set the present state and when: two people acted on one flag, and the second must know. */
function refusalNaming(flag: FlagStateRow, last: LastMoveRow | undefined): ProblemException {
  const who = last?.name ?? 'A rule';
  return new ProblemException(
    'wrong-state',
    `The flag is ${flag.state}. ${who} set this at ${last?.at ?? 'an unknown time'}.`,
  );
}

type Moving = {
  caller: Caller;
  principal: Principal;
  flagId: string;
  flag: FlagStateRow;
  move: Move;
  state: FlagItem['state'];
  said: Said;
  now: Date;
};

function eventOf(moving: Moving, kind: Move, said: Said): Statement {
  return insertInto('flag_event', {
    clinic_id: moving.caller.clinicId,
    id: newId(),
    patient_id: moving.flag.patient_id,
    flag_id: moving.flagId,
    kind,
    at: moving.now,
    staff_member_id: moving.principal.staffMemberId,
    state_before: moving.flag.state,
    outcome: said.outcome,
    note: said.note,
  });
}

/** Whoever acts on an open flag has read it: that is an acknowledgement too. */
function writesOf(moving: Moving): Statement[] {
  const { caller, principal, flagId, flag, move, state, said, now } = moving;
  const acknowledges = flag.state === 'open' && (move === 'acted' || move === 'resolved');
  const isClosed = state === 'resolved' || state === 'dismissed';
  return [
    flagStateChange(caller.clinicId, flagId, {
      state,
      closedAt: isClosed ? now : null,
      ownerStaffMemberId: flag.owner_staff_member_id ?? principal.staffMemberId,
    }),
    ...(acknowledges ? [eventOf(moving, 'acknowledged', NOTHING_SAID)] : []),
    eventOf(moving, move, said),
    ...heardBy(moving),
    feedChanged(caller.clinicId),
    writeAudit(principal, { action: `flag-${move}`, patientId: flag.patient_id, subjectId: flagId }),
  ];
}

/** An outcome that nobody records without having spoken to the patient ends their silence. */
function heardBy({ caller, principal, flagId, flag, said, now }: Moving): Statement[] {
  const { staffMemberId } = principal;
  if (staffMemberId === null || !SPOKEN_TO.some((outcome) => outcome === said.outcome)) return [];
  return [endSilence(caller.clinicId, flag.patient_id, { by: 'flag', id: flagId, at: now, staffMemberId })];
}

function cursorOf(last: RankedPatientRow | undefined): string | null {
  if (last === undefined) return null;
  const place: InboxPlace = { rank: last.rank, since: last.since, patientId: last.patient_id };
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws validation-failed for a cursor that we did not make */
function placeIn(cursor: string): InboxPlace {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const { rank, since, patientId } = place as InboxPlace;
    const isWhole =
      Number.isInteger(rank) && !Number.isNaN(Date.parse(since)) && /^[0-9a-f-]{36}$/.test(patientId);
    if (isWhole) return { rank, since, patientId };
  } catch {
    // Not ours: refused below.
  }
  throw new ProblemException('validation-failed', undefined, [
    { pointer: 'cursor', code: 'invalid', message: 'is not a cursor of this list' },
  ]);
}
