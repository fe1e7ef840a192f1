import type { PatientOverview } from '@ischia/shared';
import type { ReactNode } from 'react';
import { dateWords, momentWords } from '../../../lib/format';
import { doseWords, scheduleWords } from '../../../words/dose-words';

type Hold = PatientOverview['holds'][number];
type Props = {
  overview: PatientOverview;
  now: string;
  timeZone: string;
  /** How a hold is lifted belongs to the flags. */
  lift: (hold: Hold) => ReactNode;
  /** The way to a first programme, where there is none. */
  assign: ReactNode;
};

export function ProgrammePanel({ overview, now, timeZone, lift, assign }: Props) {
  const { programme, holds, today } = overview;
  if (programme === null) {
    return (
      <section className="sheet" aria-labelledby="programme-title">
        <h2 id="programme-title">Programme</h2>
        <p className="quiet">No programme is assigned.</p>
        {assign}
      </section>
    );
  }
  const holdOf = (id: string) => holds.filter((hold) => hold.prescribedExerciseId === id);
  return (
    <section className="sheet programme-panel" aria-labelledby="programme-title">
      <div className="sheet-head">
        <h2 id="programme-title">Programme</h2>
        <p>
          version {programme.number}, since {dateWords(programme.validFrom, today)}
        </p>
      </div>
      <p className="sheet-lead">
        {programme.programmeName}, {programme.phaseName}
      </p>
      {programme.sessions.map((session) => (
        <div key={session.id} className="programme-session">
          <h3>
            {session.name} <span className="quiet">{scheduleWords(session.schedule)}</span>
          </h3>
          <ul>
            {session.exercises.map((exercise) => (
              <li key={exercise.id}>
                <span className="programme-exercise">
                  <span>
                    {exercise.name}
                    {exercise.optional && <span className="quiet"> optional</span>}
                  </span>
                  <span className="programme-dose">{doseWords(exercise.dose)}</span>
                </span>
                {holdOf(exercise.id).map((hold) => (
                  <div key={hold.id} className="programme-hold">
                    <span>
                      On hold since {momentWords(hold.heldSince, now, timeZone)}
                      {hold.side === 'L' && ', left'}
                      {hold.side === 'R' && ', right'}
                    </span>
                    {lift(hold)}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
