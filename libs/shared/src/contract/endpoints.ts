import { getAdherence } from './adherence';
import {
  acceptInvitation,
  acceptPatientInvitation,
  me,
  readInvitation,
  readPatientInvitation,
  signIn,
  signOut,
} from './auth';
import { getCaseload } from './caseload';
import { getClinic, updateClinic } from './clinic';
import { recordContact } from './contacts';
import type { AnyEndpoint } from './endpoint';
import { listExercises } from './exercises';
import {
  acknowledgeFlag,
  actOnFlag,
  dismissFlag,
  listFlags,
  reopenFlag,
  resolveFlag,
  streamFlags,
} from './flags';
import {
  createPatient,
  getPatient,
  getPatientOverview,
  listPatients,
  openEpisode,
  updatePatient,
} from './patients';
import {
  getPortalToday,
  putNextMorning,
  putNoticeShown,
  putPainReport,
  putSecondMorning,
  putSessionLog,
  putSessionLogCorrection,
} from './portal';
import {
  endPortalAccess,
  invitePatient,
  resumePortalAccess,
  withdrawPatientInvitation,
} from './portal-access';
import {
  assignProgramme,
  getPrescription,
  liftHold,
  listProgrammeTemplates,
  publishVersion,
} from './programmes';
import {
  changeStaffRoles,
  disableStaffMember,
  enableStaffMember,
  inviteStaffMember,
  listStaffMembers,
  reissueInvitation,
  withdrawInvitation,
} from './staff-members';

/** Every route of the contract. A test compares it with what the barrel exports and with what the API mounts. */
export const ENDPOINTS: readonly AnyEndpoint[] = [
  signIn,
  signOut,
  me,
  readInvitation,
  acceptInvitation,
  readPatientInvitation,
  acceptPatientInvitation,
  getClinic,
  updateClinic,
  listStaffMembers,
  inviteStaffMember,
  reissueInvitation,
  withdrawInvitation,
  changeStaffRoles,
  disableStaffMember,
  enableStaffMember,
  getCaseload,
  listPatients,
  createPatient,
  getPatient,
  updatePatient,
  getPatientOverview,
  invitePatient,
  withdrawPatientInvitation,
  endPortalAccess,
  resumePortalAccess,
  getAdherence,
  openEpisode,
  recordContact,
  assignProgramme,
  publishVersion,
  getPrescription,
  listExercises,
  listProgrammeTemplates,
  liftHold,
  listFlags,
  streamFlags,
  acknowledgeFlag,
  actOnFlag,
  resolveFlag,
  dismissFlag,
  reopenFlag,
  getPortalToday,
  putPainReport,
  putSessionLog,
  putSessionLogCorrection,
  putNextMorning,
  putSecondMorning,
  putNoticeShown,
];
