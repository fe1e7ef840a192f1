import { CreateIdentity1763800000000 } from './1763800000000-create-identity';
import { CreateIdentityFunctions1763800000001 } from './1763800000001-create-identity-functions';
import { CreateClinic1763800000002 } from './1763800000002-create-clinic';
import { CreateProgramme1763800000003 } from './1763800000003-create-programme';
import { CreateSessionLog1763800000004 } from './1763800000004-create-session-log';
import { CreateFlag1763800000005 } from './1763800000005-create-flag';
import { CreateHelpNumbers1763800000006 } from './1763800000006-create-help-numbers';
import { CreateInvitation1763800000007 } from './1763800000007-create-invitation';
import { CreateTimers1763800000008 } from './1763800000008-create-timers';
import { CreateStaffFunctions1763800000009 } from './1763800000009-create-staff-functions';
import { CreateSecondMorning1763800000010 } from './1763800000010-create-second-morning';
import { CreatePortalInvitation1763800000011 } from './1763800000011-create-portal-invitation';

/** In the order of their time; an explicit array, so that nothing is loaded by accident. */
export const MIGRATIONS = [
  CreateIdentity1763800000000,
  CreateIdentityFunctions1763800000001,
  CreateClinic1763800000002,
  CreateProgramme1763800000003,
  CreateSessionLog1763800000004,
  CreateFlag1763800000005,
  CreateHelpNumbers1763800000006,
  CreateInvitation1763800000007,
  CreateTimers1763800000008,
  CreateStaffFunctions1763800000009,
  CreateSecondMorning1763800000010,
  CreatePortalInvitation1763800000011,
];
