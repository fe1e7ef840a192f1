import type { Patient } from '@ischia/shared';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { NewPatientForm } from '../features/new-patient/components/new-patient-form';
import { treatsPatients, useMe } from '../signed-in';
import { PageHeading } from '../ui/page-heading';
import { Steps } from '../ui/steps';
import { ADMISSION_STEPS } from './admission-steps';

/** A physiotherapist goes on to the episode; the desk adds people only. */
export function NewPatientPage() {
  const treats = treatsPatients(useMe());
  const navigate = useNavigate();
  const [added, setAdded] = useState<Patient | null>(null);
  const created = (patient: Patient): void => {
    if (treats) void navigate({ to: '/patients/$patientId/episode', params: { patientId: patient.id } });
    else setAdded(patient);
  };
  return (
    <div className="narrow">
      {treats && <Steps steps={ADMISSION_STEPS} current={0} />}
      <PageHeading tabTitle="New patient">New patient</PageHeading>
      {added !== null && (
        <p className="done-note" role="status">
          <bdi>{added.displayName}</bdi> was added. A physiotherapist opens the episode.
        </p>
      )}
      <NewPatientForm
        key={added?.id ?? 'first'}
        continueLabel={treats ? 'Add and go on to the episode' : 'Add the patient'}
        onCreated={created}
      />
    </div>
  );
}
