import { startApplication, type TestApplication, type Visitor } from './application';
import { closeFlags } from './close-flags';
import { type MariasProgramme, programmeOfMaria } from './programme-of-maria';

export type MariaAtHome = {
  readonly application: TestApplication;
  readonly programme: MariasProgramme;
  readonly maria: Visitor;
  readonly physio: Visitor;
};

/** Maria with a programme and nothing open, on her phone; her physiotherapist in the clinic; Tom beside her. */
export async function mariaAtHome(): Promise<MariaAtHome> {
  const application = await startApplication({ reportsOf: ['maria', 'tom'] });
  const programme = await programmeOfMaria(application);
  const maria = await application.signedIn('patient@demo.example');
  const physio = await application.signedIn('physio@demo.example');
  await closeFlags(application.database);
  return { application, programme, maria, physio };
}
