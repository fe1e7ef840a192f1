import { useEffect, useRef } from 'react';
import './error-summary.css';

export type FieldFault = { readonly fieldId: string; readonly message: string };

/** What is missing, in one place, with a way to each field. Takes the focus when it appears. */
export function ErrorSummary({ title, faults }: { title: string; faults: readonly FieldFault[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  const toField = (fieldId: string) => (event: React.MouseEvent) => {
    event.preventDefault();
    document.getElementById(fieldId)?.focus();
  };
  return (
    <div ref={box} className="error-summary stack-small" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.fieldId}>
            <a href={`#${fault.fieldId}`} onClick={toField(fault.fieldId)}>
              {fault.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
