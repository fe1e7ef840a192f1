import { Link } from '@tanstack/react-router';
import { useMe } from '../signed-in';
import { PageHeading } from '../ui/page-heading';
import { ROLE_WORDS } from '../words/clinical-words';

const CAN_DO = {
  physiotherapist: 'See your caseload and the open inbox, assign programmes, and close flags.',
  lead: 'Outcome charts for the clinic are not built yet. Your role reads the library and will see totals, never one patient’s record.',
  administrator:
    'Invite the people who work here, and set the clinic’s hours, numbers and duty person. Your role never opens a patient’s record.',
  desk: 'Add a patient. Bookings and paper diaries are not built yet.',
  patient: 'Your own programme and reports are in the patient portal.',
} as const;

/** What each role can do here so far, said plainly. */
export function RolePage() {
  const me = useMe();
  return (
    <>
      <PageHeading tabTitle="Your role" lead={`${me.displayName}, ${me.clinic.name}`}>
        What you can do here
      </PageHeading>
      {me.roles.map((role) => (
        <section key={role} className="sheet role-sheet">
          <h2>{ROLE_WORDS[role]}</h2>
          <p>{CAN_DO[role]}</p>
          {role === 'desk' && (
            <Link className="button-link" to="/patients/new">
              Add a patient
            </Link>
          )}
          {role === 'administrator' && (
            <Link className="button-link" to="/admin">
              Open Admin
            </Link>
          )}
        </section>
      ))}
    </>
  );
}
