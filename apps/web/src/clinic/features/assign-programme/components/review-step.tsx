import type { AssignProgrammeRequest, Exercise, ProgrammeTemplate } from '@ischia/shared';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { FormProblem } from '../../../ui/form-problem';
import { ProgrammeReview } from './programme-review';

type Props = {
  patientName: string;
  draft: AssignProgrammeRequest;
  template: ProgrammeTemplate;
  library: readonly Exercise[];
  pending: boolean;
  error: unknown;
  onAssign: () => void;
  onBack: () => void;
};

/** The last look before a programme leaves for the patient’s phone. */
export function ReviewStep({ patientName, draft, template, library, pending, error, ...on }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="sheet" aria-labelledby="review-title">
      <h2 id="review-title" ref={title} tabIndex={-1}>
        What will be assigned
      </h2>
      <ProgrammeReview draft={draft} template={template} library={library} />
      <FormProblem error={error} />
      <div className="form-buttons">
        <Button loading={pending} onClick={on.onAssign}>
          Assign to {patientName}
        </Button>
        <Button variant="default" onClick={on.onBack}>
          Change something
        </Button>
      </div>
    </section>
  );
}
