import type { Exercise, ProgrammeTemplate } from '@ischia/shared';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { ErrorState, LoadingState } from '../../../ui/states';
import { exercisesQuery } from '../api/list-exercises';
import { programmeTemplatesQuery } from '../api/list-programme-templates';
import { draftProgramme } from '../model/draft-programme';
import { AssignForm } from './assign-form';
import { TemplateChoice } from './template-choice';

type Props = {
  patientId: string;
  patientName: string;
  episodeId: string;
  screened: boolean;
  today: string;
  onAssigned: () => void;
};

type Library = { templates: readonly ProgrammeTemplate[]; exercises: readonly Exercise[] };

/** The first phase of the chosen template, ready to edit. All ids are made once for a draft. */
function ChosenTemplate({ library, ...props }: Props & { library: Library }) {
  const [template, setTemplate] = useState<ProgrammeTemplate | null>(null);
  const { episodeId, today, patientId, patientName, screened, onAssigned } = props;
  const { exercises } = library;
  const draft = useMemo(() => {
    if (template === null) return null;
    const newId = (): string => uuidv7();
    const content = draftProgramme({ template, library: exercises, episodeId, startsOn: today, newId });
    return { programmeId: newId(), content };
  }, [template, exercises, episodeId, today]);
  return (
    <>
      <section className="sheet">
        <TemplateChoice templates={library.templates} chosen={template?.id ?? null} onChoose={setTemplate} />
      </section>
      {draft !== null && template !== null && (
        <AssignForm
          key={draft.programmeId}
          patientId={patientId}
          patientName={patientName}
          programmeId={draft.programmeId}
          draft={draft.content}
          template={template}
          library={exercises}
          screened={screened}
          onAssigned={onAssigned}
        />
      )}
    </>
  );
}

/** Choose a template, edit its first phase, review, assign. */
export function AssignProgramme(props: Props) {
  const templates = useQuery(programmeTemplatesQuery);
  const exercises = useQuery(exercisesQuery);
  if (templates.data !== undefined && exercises.data !== undefined) {
    const library = { templates: templates.data.items, exercises: exercises.data.items };
    return <ChosenTemplate library={library} {...props} />;
  }
  const failed = templates.error ?? exercises.error;
  if (failed === null) return <LoadingState rows={4} label="The templates are loading" />;
  const retry = (): void => {
    void templates.refetch();
    void exercises.refetch();
  };
  return <ErrorState what="The library" error={failed} onRetry={retry} />;
}
