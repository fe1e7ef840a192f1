import { Injectable } from '@nestjs/common';
import type { Episode, InputOf, openEpisode, OpenEpisodeRequest } from '@ischia/shared';
import { Temporal } from 'temporal-polyfill';
import { writeAudit } from '../audit/audit';
import { staffMemberOf } from '../auth/staff-member';
import { patientById } from '../patients/patients';
import { Clock } from '../platform/clock';
import { contentHash } from '../platform/content-hash';
import { type Caller, ClinicTransaction, type Decision } from '../platform/database/clinic-transaction';
import { againAfterCollision } from '../platform/database/collision';
import { type Replied, replied } from '../platform/http/handles';
import { notFound, ProblemException } from '../platform/http/problem-exception';
import { episodeById, episodeFrom, type EpisodeRow, openEpisodeOf, SCREEN_COLUMNS } from './episodes';
import { insertEpisode, insertExpectation, insertScreen } from './episodes.queries';

/** A usual peak is believed for at most so many days. Clinical reference 3.1. */
const USUAL_PEAK_DAYS = 28;

function checkDays(body: OpenEpisodeRequest, birthDate: string, today: string): void {
  const { openedOn, onsetOn } = body;
  const faults = [
    { pointer: '/openedOn', wrong: openedOn > today, message: 'is in the future' },
    { pointer: '/openedOn', wrong: openedOn < birthDate, message: 'is before the birth date' },
    { pointer: '/onsetOn', wrong: onsetOn !== null && onsetOn > openedOn, message: 'is after the opening' },
    {
      pointer: '/onsetOn',
      wrong: onsetOn !== null && onsetOn < birthDate,
      message: 'is before the birth date',
    },
  ].filter((fault) => fault.wrong);
  if (faults.length === 0) return;
  const fields = faults.map(({ pointer, message }) => ({ pointer, code: 'custom', message }));
  throw new ProblemException('validation-failed', undefined, fields);
}

/** The answer as it will be read back from the rows. */
function openedEpisode(id: string, body: OpenEpisodeRequest, today: string): Episode {
  const screen = body.baselineScreen;
  const questions = Object.keys(SCREEN_COLUMNS) as (keyof typeof SCREEN_COLUMNS)[];
  return {
    id,
    condition: body.condition,
    side: body.side,
    onsetOn: body.onsetOn,
    openedOn: body.openedOn,
    closedOn: null,
    screenedOn: screen === null ? null : today,
    screenFindings:
      screen === null
        ? []
        : questions.filter((question) => ['yes', 'long-standing'].includes(screen[question])),
    expectation: body.expectation,
  };
}

function repeated(row: EpisodeRow, hash: Buffer): Decision<Replied<Episode>> {
  if (!row.content_hash.equals(hash)) throw new ProblemException('conflict');
  return { writes: [], result: replied(200, episodeFrom(row)) };
}

@Injectable()
export class EpisodesService {
  constructor(
    private readonly transaction: ClinicTransaction,
    private readonly clock: Clock,
  ) {}

  /** @throws wrong-state when another episode of this patient is open */
  open(caller: Caller, { params, body }: InputOf<typeof openEpisode>): Promise<Replied<Episode>> {
    const { patientId, episodeId } = params;
    const hash = contentHash({ patientId, ...body });
    const load = [
      patientById(caller.clinicId, patientId),
      episodeById(caller.clinicId, episodeId),
      openEpisodeOf(caller.clinicId, patientId),
    ] as const;
    return againAfterCollision(() =>
      this.transaction.decide(caller, load, (principal, [[patient], [existing], [open]]) => {
        if (patient === undefined) throw notFound();
        if (existing !== undefined) return repeated(existing, hash);
        const today = this.clock.today(patient.time_zone);
        checkDays(body, patient.birth_date, today);
        if (open !== undefined)
          throw new ProblemException('wrong-state', `An episode has been open since ${open.opened_on}.`);
        const opening = {
          clinicId: principal.clinicId,
          patientId,
          episodeId,
          staffMemberId: staffMemberOf(principal),
          at: this.clock.now().toISOString(),
        };
        const screen = body.baselineScreen;
        return {
          writes: [
            insertEpisode(opening, body, hash),
            ...(screen === null ? [] : [insertScreen(opening, screen, today)]),
            insertExpectation(opening, body.expectation, endOfUsualPeak(body, today)),
            writeAudit(principal, { action: 'episode-opened', patientId, subjectId: episodeId }),
          ],
          result: replied(201, openedEpisode(episodeId, body, today)),
        };
      }),
    );
  }
}

function endOfUsualPeak(body: OpenEpisodeRequest, today: string): string | null {
  if (body.expectation.usualPeak === null) return null;
  return Temporal.PlainDate.from(today).add({ days: USUAL_PEAK_DAYS }).toString();
}
