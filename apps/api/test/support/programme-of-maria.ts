import { v7 } from 'uuid';
import { patientId } from '../../src/demonstration/patients';
import type { TestApplication } from './application';
import { anEpisode, aPrescribedExercise, aProgramme, aSession, exerciseIds, londonDay } from './programmes';

export type MariasProgramme = {
  readonly patientId: string;
  readonly programmeVersionId: string;
  readonly prescribedSessionId: string;
  /** Held together with the second. */
  readonly bridge: string;
  readonly longLeverBridge: string;
  readonly heelDig: string;
};

/** Kate gives Maria a daily session of three exercises; the first two are held together. */
export async function programmeOfMaria(application: TestApplication): Promise<MariasProgramme> {
  const physio = await application.signedIn('physio@demo.example');
  const maria = patientId('maria');
  const [first, second, third] = await exerciseIds(application.database, 'Harbour');
  const [bridge, longLeverBridge, heelDig, session, version, episode] = Array.from({ length: 6 }, () => v7());
  await application.database.rows(
    `UPDATE episode SET closed_on = current_date WHERE patient_id = $1 AND closed_on IS NULL`,
    [maria],
  );
  await application.database.rows(
    `UPDATE programme SET ended_on = current_date - 60 WHERE patient_id = $1 AND ended_on IS NULL`,
    [maria],
  );
  const opened = await physio.put(`/patients/${maria}/episodes/${episode}`, anEpisode({ side: 'R' }));
  const exercises = [
    aPrescribedExercise(first, { id: bridge, holdTogether: [longLeverBridge] }),
    aPrescribedExercise(second, { id: longLeverBridge }),
    aPrescribedExercise(third, { id: heelDig }),
  ];
  const body = aProgramme(String(episode), [], {
    versionId: version,
    validFrom: londonDay(-1),
    sessions: [aSession(exercises, { id: session, schedule: { type: 'daily', timesPerDay: 1 } })],
  });
  const assigned = await physio.put(`/patients/${maria}/programmes/${v7()}`, body);
  if (opened.status !== 201 || assigned.status !== 201) throw new Error(`${opened.text} ${assigned.text}`);
  return {
    patientId: maria,
    programmeVersionId: String(version),
    prescribedSessionId: String(session),
    bridge: String(bridge),
    longLeverBridge: String(longLeverBridge),
    heelDig: String(heelDig),
  };
}
