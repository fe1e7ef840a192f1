import { problemReference, problemWords } from '../lib/problem-words';

/** Why the server did not accept a form; read out when it appears. */
export function FormProblem({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null;
  const reference = problemReference(error);
  return (
    <div className="form-problem" role="alert">
      <p>{problemWords(error)}</p>
      {reference !== null && <p className="state-reference">Reference {reference}</p>}
    </div>
  );
}
