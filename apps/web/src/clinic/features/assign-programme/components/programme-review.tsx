import type { AssignProgrammeRequest, Exercise, ProgrammeTemplate } from '@ischia/shared';
import { fullDate, listWords } from '../../../lib/format';
import { programmeReview } from '../model/programme-review';

type Props = { draft: AssignProgrammeRequest; template: ProgrammeTemplate; library: readonly Exercise[] };

function Was({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <span className="changed">
      {' '}
      changed, was <s>{words}</s>
    </span>
  );
}

/** What the patient will get, in words; what differs from the template is marked. */
export function ProgrammeReview({ draft, template, library }: Props) {
  const nameOf = (id: string) => library.find((exercise) => exercise.id === id)?.name ?? 'Exercise';
  const sessions = programmeReview(draft, template, nameOf);
  return (
    <div className="programme-review">
      <p>
        <strong>{draft.name}</strong>, {draft.phaseName}, from {fullDate(draft.validFrom)} until the next
        version. Ordinary pain up to {draft.painLimit} of 10 is acceptable
        <Was words={draft.painLimit === template.painLimit ? null : `${template.painLimit} of 10`} />.
      </p>
      {sessions.map((session) => (
        <section key={session.id}>
          <h3>
            {session.name}, {session.schedule}
            <Was words={session.scheduleWas} />
          </h3>
          <ul>
            {session.exercises.map((exercise) => (
              <li key={exercise.id} className={exercise.doseWas === null ? undefined : 'is-changed'}>
                <strong>{exercise.name}</strong> {exercise.dose}
                {exercise.optional && ', optional'}
                <Was words={exercise.doseWas} />
                <small>
                  {exercise.easier === null ? 'No easier one approved' : `Easier one: ${exercise.easier}`}
                  {exercise.heldWith.length > 0 && `. Held together: ${listWords(exercise.heldWith)}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
