type Props = { steps: readonly string[]; current: number };

/** Where somebody is in a short sequence of pages. */
export function Steps({ steps, current }: Props) {
  return (
    <ol className="steps" aria-label="Steps">
      {steps.map((step, index) => (
        <li key={step} aria-current={index === current ? 'step' : undefined} data-done={index < current}>
          {step}
        </li>
      ))}
    </ol>
  );
}
