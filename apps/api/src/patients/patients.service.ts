import { Injectable } from '@nestjs/common';
import type {
  CreatePatientRequest,
  InputOf,
  listPatients,
  Patient,
  ReplyOf,
  updatePatient,
  UpdatePatientRequest,
} from '@ischia/shared';
import type { EntityManager } from 'typeorm';
import { listAudit, readAudit, writeAudit } from '../audit/audit';
import { Clock } from '../platform/clock';
import { type Caller, ClinicTransaction, type Principal } from '../platform/database/clinic-transaction';
import { againAfterCollision } from '../platform/database/collision';
import { rowsOf } from '../platform/database/rows-of';
import { type Replied, replied } from '../platform/http/handles';
import { notFound, ProblemException } from '../platform/http/problem-exception';
import { ClinicEntity } from '../schema/clinic.entity';
import { PatientEntity } from '../schema/patient.entity';
import { checkBirthDate } from './birth-date';
import { brokenCursor, cursorAfter, patientIdIn } from './cursor';
import { patientById, patientFrom, type PatientRow } from './patients';
import { type Page, patientExists, patientsPage } from './patients.queries';

const PAGE = 50;

function pageOf(query: InputOf<typeof listPatients>['query']): Page {
  const search = query.search?.trim() ?? '';
  return {
    limit: query.limit === undefined ? PAGE : Number(query.limit),
    afterId: query.cursor === undefined ? null : patientIdIn(query.cursor),
    search: search === '' ? null : search,
  };
}

function isSame(row: PatientEntity, given: CreatePatientRequest): boolean {
  return (
    row.givenName === given.givenName &&
    row.familyName === given.familyName &&
    row.birthDate === given.birthDate &&
    row.phone === given.phone
  );
}

/** The fields that were sent, over the row as it is. */
function corrected(row: PatientEntity, body: UpdatePatientRequest): Omit<CreatePatientRequest, 'id'> {
  return {
    givenName: body.givenName ?? row.givenName,
    familyName: body.familyName ?? row.familyName,
    birthDate: body.birthDate ?? row.birthDate,
    phone: body.phone === undefined ? row.phone : body.phone,
  };
}

@Injectable()
export class PatientsService {
  constructor(
    private readonly transaction: ClinicTransaction,
    private readonly clock: Clock,
  ) {}

  /** By family name, given name and id. */
  async list(
    caller: Caller,
    query: InputOf<typeof listPatients>['query'],
  ): Promise<ReplyOf<typeof listPatients>> {
    const page = pageOf(query);
    const { afterId, limit } = page;
    const { rows } = await this.transaction.once(caller, [
      patientsPage(caller.clinicId, page),
      ...(afterId === null ? [] : [patientExists(caller.clinicId, afterId)]),
      listAudit(caller, 'patients-listed'),
    ]);
    if (afterId !== null && rows[1]?.length === 0) throw brokenCursor();
    const found = rows[0] as PatientRow[];
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: this.patients(shown),
      nextCursor: found.length > limit && last !== undefined ? cursorAfter(last.id) : null,
    };
  }

  async read(caller: Caller, patientId: string): Promise<Patient> {
    const { rows } = await this.transaction.once(caller, [
      patientById(caller.clinicId, patientId),
      readAudit(caller, patientId),
    ]);
    const row = rows[0][0];
    if (row === undefined) throw notFound();
    return this.patient(row);
  }

  /** A physiotherapist’s new patient is theirs; one from the desk is nobody’s yet. */
  create(caller: Caller, given: CreatePatientRequest): Promise<Patient | Replied<Patient>> {
    return againAfterCollision(() =>
      this.transaction.run(caller, async (manager, principal) => {
        const { clinicId } = principal;
        const found = await manager.findOneBy(PatientEntity, { clinicId, id: given.id });
        if (found !== null) return this.repeated(manager, found, given);
        await this.checkBirthDate(manager, clinicId, given.birthDate);
        const isPhysiotherapist = principal.roles.includes('physiotherapist');
        await manager.insert(PatientEntity, {
          ...given,
          clinicId,
          staffMemberId: isPhysiotherapist ? principal.staffMemberId : null,
          revision: 1,
          createdAt: this.clock.now(),
        });
        return this.written(manager, principal, given.id, 'patient-created');
      }),
    );
  }

  /** @throws stale when someone else wrote first */
  update(
    caller: Caller,
    { params, body }: InputOf<typeof updatePatient>,
    revision: number,
  ): Promise<Patient> {
    return this.transaction.run(caller, async (manager, principal) => {
      const { clinicId } = principal;
      const here = { clinicId, id: params.patientId };
      const found = await manager.findOneBy(PatientEntity, here);
      if (found === null) throw notFound();
      if (body.birthDate !== undefined) await this.checkBirthDate(manager, clinicId, body.birthDate);
      const { affected } = await manager.update(
        PatientEntity,
        { ...here, revision },
        { ...corrected(found, body), revision: revision + 1 },
      );
      if (affected !== 1) throw new ProblemException('stale');
      return this.written(manager, principal, params.patientId, 'patient-updated');
    });
  }

  private async repeated(
    manager: EntityManager,
    found: PatientEntity,
    given: CreatePatientRequest,
  ): Promise<Replied<Patient>> {
    if (!isSame(found, given)) throw new ProblemException('conflict');
    return replied(200, await this.readBack(manager, found.clinicId, found.id));
  }

  private async written(
    manager: EntityManager,
    principal: Principal,
    patientId: string,
    action: string,
  ): Promise<Patient> {
    await rowsOf(manager, writeAudit(principal, { action, patientId, subjectId: patientId }));
    return this.readBack(manager, principal.clinicId, patientId);
  }

  private async readBack(manager: EntityManager, clinicId: string, patientId: string): Promise<Patient> {
    const [row] = await rowsOf(manager, patientById(clinicId, patientId));
    if (row === undefined) throw notFound();
    return this.patient(row);
  }

  private async checkBirthDate(manager: EntityManager, clinicId: string, birthDate: string): Promise<void> {
    const clinic = await manager.findOneByOrFail(ClinicEntity, { clinicId });
    checkBirthDate(birthDate, this.clock.today(clinic.timeZone));
  }

  /** Patients of one clinic: they share its day, and working it out is dearer than a row. */
  private patients(rows: readonly PatientRow[]): Patient[] {
    const [first] = rows;
    if (first === undefined) return [];
    const today = this.clock.today(first.time_zone);
    return rows.map((row) => patientFrom(row, today));
  }

  private patient(row: PatientRow): Patient {
    return patientFrom(row, this.clock.today(row.time_zone));
  }
}
