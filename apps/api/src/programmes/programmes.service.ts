import { Injectable } from '@nestjs/common';
import type {
  AssignProgrammeRequest,
  assignProgramme,
  getPrescription,
  InputOf,
  ProgrammeVersion,
  publishVersion,
  PublishVersionRequest,
  ReplyOf,
} from '@ischia/shared';
import { readAudit, writeAudit } from '../audit/audit';
import { staffMemberOf } from '../auth/staff-member';
import { patientById } from '../patients/patients';
import { Clock } from '../platform/clock';
import { contentHash } from '../platform/content-hash';
import {
  type Caller,
  ClinicTransaction,
  type Decision,
  type Principal,
} from '../platform/database/clinic-transaction';
import { againAfterCollision } from '../platform/database/collision';
import { type Replied, replied } from '../platform/http/handles';
import { notFound, ProblemException } from '../platform/http/problem-exception';
import { checkIds, checkReferences, libraryIdsIn, refuseMissing } from './check-version';
import { versionFrom } from './programmes.mapper';
import {
  activeProgrammeOf,
  closeVersion,
  type EpisodeStateRow,
  exercisesByIds,
  insertProgramme,
  insertVersion,
  type LibraryRow,
  lockEpisode,
  lockProgramme,
  loggedAfter,
  type ProgrammeRow,
  type Publishing,
  type StoredVersionRow,
  templateById,
  versionsOfProgramme,
} from './programmes.queries';
import { type Place, placeFor } from './version-range';
import { assembleVersions, versionsOf } from './versions';

type Published = Decision<Replied<ProgrammeVersion>>;

const wrongState = (detail: string): ProblemException => new ProblemException('wrong-state', detail);

/** The same version sent again: answered from its row. @throws conflict when it is not the same */
function repeated(
  body: PublishVersionRequest,
  hash: Buffer,
  programme: ProgrammeRow,
  version: StoredVersionRow | undefined,
  library: readonly LibraryRow[],
): Published {
  if (version?.content_hash.equals(hash) !== true) throw new ProblemException('conflict');
  const stored = {
    programmeId: programme.id,
    programmeName: programme.name,
    number: version.number,
    validTo: version.valid_to,
  };
  return { writes: [], result: replied(200, versionFrom(body, stored, library)) };
}

/** May a programme with this first day begin in this episode? */
function checkStart(
  body: AssignProgrammeRequest,
  episode: EpisodeStateRow,
  active: { name: string } | undefined,
): void {
  if (body.validFrom < episode.opened_on)
    throw new ProblemException('validation-failed', undefined, [
      { pointer: '/validFrom', code: 'custom', message: 'is before the episode was opened' },
    ]);
  if (episode.closed_on !== null) throw wrongState(`The episode was closed on ${episode.closed_on}.`);
  if (active !== undefined) throw wrongState('Another programme is active in this episode.');
  if (!episode.screened && body.screenMissingReason === null) throw new ProblemException('screen-missing');
}

/** Where the new version goes; nothing that a patient was shown and answered is rewritten. */
function checkedPlace(
  body: PublishVersionRequest,
  versions: readonly StoredVersionRow[],
  logged: { on: string } | undefined,
): Place {
  if (logged !== undefined) throw wrongState(`Sessions have been logged after ${body.validFrom}.`);
  const ranges = versions.map((row) => ({ id: row.id, validFrom: row.valid_from, validTo: row.valid_to }));
  const place = placeFor(body.validFrom, ranges);
  const replaced = place.closes?.validFrom === body.validFrom ? place.closes.id : undefined;
  if (replaced !== body.replacesVersionId)
    throw wrongState(
      replaced === undefined
        ? 'The version that was to be replaced does not start on that day any more.'
        : 'A version starts on that day already; name it to replace it.',
    );
  return place;
}

@Injectable()
export class ProgrammesService {
  constructor(
    private readonly transaction: ClinicTransaction,
    private readonly clock: Clock,
  ) {}

  /** @throws screen-missing without a baseline screen and without a reason; wrong-state */
  assign(
    caller: Caller,
    { params, body }: InputOf<typeof assignProgramme>,
  ): Promise<Replied<ProgrammeVersion>> {
    const { clinicId } = caller;
    const { patientId, programmeId } = params;
    checkIds(body.sessions);
    const hash = contentHash({ ...params, ...body });
    const load = [
      patientById(clinicId, patientId),
      lockProgramme(clinicId, programmeId),
      versionsOfProgramme(clinicId, programmeId),
      exercisesByIds(clinicId, libraryIdsIn(body.sessions)),
      templateById(clinicId, body.templateId),
      lockEpisode(clinicId, patientId, body.episodeId),
      activeProgrammeOf(clinicId, body.episodeId),
    ] as const;
    return againAfterCollision(() =>
      this.transaction.decide(caller, load, (principal, rows): Published => {
        const [[patient], [programme], versions, library, [template], [episode], [active]] = rows;
        if (patient === undefined) throw notFound();
        if (programme !== undefined) return repeated(body, hash, programme, versions[0], library);
        refuseMissing(body.templateId !== null && template === undefined ? ['/templateId'] : []);
        checkReferences(body.sessions, new Set(library.map(({ id }) => id)));
        if (episode === undefined) throw missingEpisode();
        checkStart(body, episode, active);
        const by = this.publishing(principal, { patientId, programmeId, hash });
        const version = { programmeId, programmeName: body.name, number: 1, validTo: null };
        return {
          writes: [
            insertProgramme(by, body),
            ...insertVersion(by, body, version),
            writeAudit(principal, { action: 'programme-assigned', patientId, subjectId: programmeId }),
          ],
          result: replied(201, versionFrom(body, version, library)),
        };
      }),
    );
  }

  /** The next version takes over from the one in force on its first day. One publisher at a time. */
  publish(
    caller: Caller,
    { params, body }: InputOf<typeof publishVersion>,
  ): Promise<Replied<ProgrammeVersion>> {
    const { clinicId } = caller;
    const { programmeId } = params;
    checkIds(body.sessions);
    const hash = contentHash({ ...params, ...body });
    const load = [
      lockProgramme(clinicId, programmeId),
      versionsOfProgramme(clinicId, programmeId),
      exercisesByIds(clinicId, libraryIdsIn(body.sessions)),
      loggedAfter(clinicId, programmeId, body.validFrom),
    ] as const;
    return againAfterCollision(() =>
      this.transaction.decide(caller, load, (principal, rows): Published => {
        const [[programme], versions, library, [logged]] = rows;
        if (programme === undefined) throw notFound();
        const same = versions.find(({ id }) => id === body.versionId);
        if (same !== undefined) return repeated(body, hash, programme, same, library);
        checkReferences(body.sessions, new Set(library.map(({ id }) => id)));
        if (programme.ended_on !== null) throw wrongState(`The programme ended on ${programme.ended_on}.`);
        const { closes, validTo } = checkedPlace(body, versions, logged);
        const patientId = programme.patient_id;
        const by = this.publishing(principal, { patientId, programmeId, hash });
        const number = Math.max(...versions.map((row) => row.number)) + 1;
        const version = { programmeId, programmeName: programme.name, number, validTo };
        return {
          writes: [
            ...(closes === null ? [] : [closeVersion(clinicId, closes.id, body.validFrom)]),
            ...insertVersion(by, body, version),
            writeAudit(principal, { action: 'version-published', patientId, subjectId: body.versionId }),
          ],
          result: replied(201, versionFrom(body, version, library)),
        };
      }),
    );
  }

  /** What was prescribed on a day, past or to come, from the rows. */
  async prescription(
    caller: Caller,
    { params, query }: InputOf<typeof getPrescription>,
  ): Promise<ReplyOf<typeof getPrescription>> {
    const { rows } = await this.transaction.once(caller, [
      patientById(caller.clinicId, params.patientId),
      ...versionsOf(caller.clinicId, params.patientId, query.on, query.on),
      readAudit(caller, params.patientId),
    ]);
    const [patients, versions, sessions, exercises] = rows;
    if (patients.length === 0) throw notFound();
    return { on: query.on, versions: assembleVersions([versions, sessions, exercises]) };
  }

  private publishing(
    principal: Principal,
    of: Pick<Publishing, 'patientId' | 'programmeId' | 'hash'>,
  ): Publishing {
    return {
      ...of,
      clinicId: principal.clinicId,
      staffMemberId: staffMemberOf(principal),
      at: this.clock.now().toISOString(),
    };
  }
}

const missingEpisode = (): ProblemException =>
  new ProblemException('reference-not-found', undefined, [
    { pointer: '/episodeId', code: 'custom', message: 'does not exist here' },
  ]);
