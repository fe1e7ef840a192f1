import { zodResolver } from '@hookform/resolvers/zod';
import { AssignProgrammeRequest, type Exercise, type ProgrammeTemplate } from '@ischia/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Resolver, useForm, useWatch } from 'react-hook-form';
import { useAssignProgramme } from '../api/assign-programme';
import { ExerciseFields } from './exercise-fields';
import { ProgrammeTerms } from './programme-terms';
import { ReviewStep } from './review-step';
import { ScheduleFields } from './schedule-fields';

type Props = {
  patientId: string;
  patientName: string;
  programmeId: string;
  draft: AssignProgrammeRequest;
  template: ProgrammeTemplate;
  library: readonly Exercise[];
  screened: boolean;
  onAssigned: () => void;
};

/** Edit, then read what will be assigned, then sign. The button names the patient. */
export function AssignForm(props: Props) {
  const { patientId, patientName, programmeId, draft, template, library, screened, onAssigned } = props;
  const [reviewed, setReviewed] = useState<AssignProgrammeRequest | null>(null);
  const assign = useAssignProgramme(patientId, programmeId);
  const form = useForm<AssignProgrammeRequest>({
    resolver: zodResolver(AssignProgrammeRequest) as Resolver<AssignProgrammeRequest>,
    defaultValues: draft,
  });
  const sessions = useWatch({ control: form.control, name: 'sessions' });
  const nameOf = (id: string) => library.find((exercise) => exercise.id === id)?.name ?? 'Exercise';
  const all = sessions.flatMap((session) => session.exercises);
  const review = (values: AssignProgrammeRequest): void => {
    if (!screened && values.screenMissingReason === null) {
      form.setError('screenMissingReason', { type: 'required' }, { shouldFocus: true });
      return;
    }
    setReviewed(values);
  };
  if (reviewed !== null) {
    return (
      <ReviewStep
        patientName={patientName}
        draft={reviewed}
        template={template}
        library={library}
        pending={assign.isPending}
        error={assign.error}
        onAssign={() => assign.mutate(reviewed, { onSuccess: onAssigned })}
        onBack={() => setReviewed(null)}
      />
    );
  }
  return (
    <form noValidate onSubmit={form.handleSubmit(review)}>
      <section className="sheet" aria-labelledby="terms-title">
        <div className="sheet-head">
          <h2 id="terms-title">{draft.phaseName}</h2>
          <p>{template.phases[0]?.goal}</p>
        </div>
        <ProgrammeTerms form={form} screened={screened} />
      </section>
      {sessions.map((session, index) => (
        <section key={session.id} className="sheet" aria-labelledby={`session-${session.id}`}>
          <h3 id={`session-${session.id}`}>{session.name}</h3>
          <ScheduleFields form={form} session={index} name={session.name} />
          <ul className="exercise-list">
            {session.exercises.map((exercise, place) => (
              <ExerciseFields
                key={exercise.id}
                form={form}
                session={index}
                exercise={place}
                content={exercise}
                library={library}
                others={all
                  .filter((other) => other.id !== exercise.id)
                  .map((other) => ({ id: other.id, name: nameOf(other.exerciseId) }))}
              />
            ))}
          </ul>
        </section>
      ))}
      <div className="form-buttons">
        <Button type="submit">Review</Button>
      </div>
    </form>
  );
}
