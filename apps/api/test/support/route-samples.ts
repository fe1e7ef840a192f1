import type { AnyEndpoint } from '@ischia/shared';
import { v7 } from 'uuid';
import { PASSWORD } from '../../src/demonstration/clinics';
import { aPainReport, aSessionLog } from './records';
import { aNextMorning, aNotice, aSecondMorning, type TreatedPatient } from './two-clinics';

/** What to send to a route about somebody. `recordId` fills `:id` and `:staffMemberId`; `own` are the statuses when it is allowed. */
export type Sample = {
  readonly query?: string;
  readonly body?: object;
  readonly recordId?: string;
  /** Somebody else of the same clinic than the route is walked for. */
  readonly patientId?: string;
  readonly own?: readonly number[];
};

type Make = (target: TreatedPatient, isOwn: boolean) => Sample;

const nothing: Make = () => ({});
const RESOLUTION = { outcome: 'contacted-advice', note: 'Spoke by phone.' };

/** Every setting of a clinic but its duty person, who is somebody of that clinic. */
const SETTINGS = {
  opening: Array.from({ length: 7 }, () => [{ opens: '08:00', closes: '18:00' }]),
  holidays: ['2026-12-25'],
  phone: '020 7946 0123',
  sameDayNumber: '111',
  urgentPlace: 'the walk-in centre',
  emergencyNumber: '999',
  emergencyPlace: 'the emergency department',
};

/** The secret of no invitation. */
const NOBODYS = 'n'.repeat(43);

const logOf = (target: TreatedPatient): object =>
  aSessionLog({
    programmeVersionId: target.versionId,
    prescribedSessionId: target.prescribedSessionId,
  });

/** One entry for each route of the contract. */
const SAMPLES: Readonly<Record<string, Make>> = {
  'POST /auth/sign-in': () => ({ body: { email: 'physio3@demo.example', password: PASSWORD } }),
  'POST /auth/sign-out': () => ({ body: {} }),
  'GET /auth/me': nothing,
  'POST /auth/invitations/read': () => ({ body: { token: NOBODYS }, own: [404] }),
  'POST /auth/invitations/accept': () => ({ body: { token: NOBODYS, password: PASSWORD }, own: [404] }),
  'POST /auth/patient-invitations/read': () => ({
    body: { token: NOBODYS, birthDate: '1970-01-01' },
    own: [404],
  }),
  'POST /auth/patient-invitations/accept': () => ({
    body: { token: NOBODYS, birthDate: '1970-01-01', password: PASSWORD },
    own: [404],
  }),
  'GET /clinic': nothing,
  'PATCH /clinic': () => ({ body: SETTINGS }),
  'GET /staff-members': nothing,
  'POST /staff-members': () => ({
    body: { id: v7(), name: 'Nora Lind', email: `${v7()}@clinic.example`, roles: ['desk'] },
  }),
  'POST /staff-members/:staffMemberId/reissue-invitation': ({ invitedStaffId }) => ({
    recordId: invitedStaffId,
    body: {},
  }),
  'POST /staff-members/:staffMemberId/withdraw-invitation': ({ invitedStaffId }) => ({
    recordId: invitedStaffId,
    body: {},
  }),
  'PUT /staff-members/:staffMemberId/roles': ({ colleagueStaffId }) => ({
    recordId: colleagueStaffId,
    body: { roles: ['lead', 'desk'], handOverTo: null },
  }),
  'POST /staff-members/:staffMemberId/disable': ({ colleagueStaffId }) => ({
    recordId: colleagueStaffId,
    body: { handOverTo: null },
  }),
  'POST /staff-members/:staffMemberId/enable': ({ colleagueStaffId }) => ({
    recordId: colleagueStaffId,
    body: {},
    own: [409],
  }),
  'GET /caseload': () => ({ query: 'of=clinic' }),
  'GET /patients': () => ({ query: 'limit=100' }),
  'POST /patients': () => ({
    body: { id: v7(), givenName: 'Ida', familyName: 'Bell', birthDate: '1980-02-29', phone: null },
  }),
  'GET /patients/:patientId': nothing,
  'PATCH /patients/:patientId': () => ({ body: { phone: '020 7946 0000' } }),
  'GET /patients/:patientId/overview': nothing,
  'POST /patients/:patientId/portal-access/invite': ({ invitedPatientId: patientId }) => ({
    patientId,
    body: { email: `${v7()}@home.example` },
  }),
  'POST /patients/:patientId/portal-access/withdraw-invitation': ({ invitedPatientId: patientId }) => ({
    patientId,
    body: {},
  }),
  'POST /patients/:patientId/portal-access/end': ({ invitedPatientId: patientId }) => ({
    patientId,
    body: {},
    own: [409],
  }),
  'POST /patients/:patientId/portal-access/resume': ({ invitedPatientId: patientId }) => ({
    patientId,
    body: {},
    own: [409],
  }),
  'GET /patients/:patientId/adherence': () => ({ query: 'window=7,14,28' }),
  'PUT /patients/:patientId/episodes/:episodeId': (target) => ({ body: target.episode }),
  'PUT /patients/:patientId/contacts/:contactId': () => ({
    body: { kind: 'call', on: '2026-01-31', reached: true },
  }),
  'PUT /patients/:patientId/programmes/:programmeId': (target) => ({ body: target.programme }),
  'POST /programmes/:programmeId/versions': (target) => ({ body: target.nextVersion }),
  'GET /patients/:patientId/prescription': () => ({ query: 'on=2026-01-31' }),
  'GET /exercises': nothing,
  'GET /programme-templates': nothing,
  'POST /exercise-holds/:holdId/lift': () => ({ body: { reason: 'Seen today; no pain.' } }),
  'GET /flags': () => ({ query: 'limit=100' }),
  'GET /flags/stream': nothing,
  'POST /flags/:flagId/acknowledge': () => ({ body: {} }),
  'POST /flags/:flagId/act': () => ({ body: { outcome: 'contacted-advice', note: null } }),
  'POST /flags/:flagId/resolve': () => ({ body: RESOLUTION }),
  'POST /flags/:flagId/dismiss': () => ({ body: { reason: 'duplicate', note: null } }),
  'POST /flags/:flagId/reopen': () => ({ body: {}, own: [409] }),
  'GET /portal/today': nothing,
  'PUT /portal/pain-reports/:id': (target, isOwn) => ({
    recordId: isOwn ? v7() : target.painReportId,
    body: aPainReport({ exercise: { prescribedExerciseId: target.prescribedExerciseId, setNumber: 1 } }),
  }),
  'PUT /portal/session-logs/:id': (target, isOwn) => ({
    recordId: isOwn ? v7() : target.sessionLogId,
    body: logOf(target),
  }),
  'PUT /portal/session-logs/:id/corrections/:correctionId': (target) => ({
    recordId: target.sessionLogId,
    body: { ...logOf(target), corrects: 1 },
  }),
  'PUT /portal/session-logs/:id/next-morning': (target) => ({
    recordId: target.sessionLogId,
    body: aNextMorning(),
  }),
  'PUT /portal/session-logs/:id/second-morning': (target) => ({
    recordId: target.sessionLogId,
    body: aSecondMorning(),
  }),
  'PUT /portal/notices-shown/:id': (target, isOwn) => ({
    recordId: isOwn ? v7() : target.noticeId,
    body: aNotice(target.painReportId, 'Stop this exercise for now.'),
  }),
};

export const lineOf = ({ method, path }: Pick<AnyEndpoint, 'method' | 'path'>): string => `${method} ${path}`;

/** @throws naming the route that nobody wrote a sample for: a new route is not walked by itself */
export function sampleFor(endpoint: AnyEndpoint, target: TreatedPatient, isOwn: boolean): Sample {
  const make = SAMPLES[lineOf(endpoint)];
  if (make === undefined)
    throw new Error(`${lineOf(endpoint)} has no sample: add one to test/support/route-samples.ts`);
  return make(target, isOwn);
}

/** The path of a route with the ids of somebody in it. */
export function pathTo(endpoint: AnyEndpoint, target: TreatedPatient, sample: Sample): string {
  const ids: Readonly<Record<string, string | undefined>> = {
    patientId: sample.patientId ?? target.patientId,
    episodeId: target.episodeId,
    programmeId: target.programmeId,
    flagId: target.flagId,
    holdId: target.holdId,
    contactId: v7(),
    id: sample.recordId,
    staffMemberId: sample.recordId,
    correctionId: v7(),
  };
  const path = endpoint.path.replace(/:(\w+)/g, (_match, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`${lineOf(endpoint)}: nobody says what :${name} is`);
    return id;
  });
  return `/api/v1${path}${sample.query === undefined ? '' : `?${sample.query}`}`;
}
