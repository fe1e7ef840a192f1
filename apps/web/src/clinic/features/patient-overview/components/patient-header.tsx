import type { Episode, PatientOverview } from '@ischia/shared';
import type { ReactNode } from 'react';
import { dayOf } from '../../../lib/days';
import { dateWords, dayWords } from '../../../lib/format';
import { SeverityShape } from '../../../signs/severity-shape';
import { PageHeading } from '../../../ui/page-heading';
import { conditionWords } from '../../../words/clinical-words';
import { headerFacts } from '../model/header-facts';

type Fact = { name: string; value: ReactNode; attention?: boolean };

const NO_EPISODE: Fact = { name: 'Condition', value: conditionWords(null, null) };

function episodeFacts({ condition, side, onsetOn }: Episode, today: string): Fact[] {
  const known = { name: 'Condition', value: conditionWords(condition, side) };
  return onsetOn === null ? [known] : [known, { name: 'Onset', value: dateWords(onsetOn, today) }];
}

/** S1 stands among the facts: whoever opens the page sees it before anything else. */
const silentFact = ({ silence, today }: PatientOverview, timeZone: string): Fact[] =>
  silence === null
    ? []
    : [{ name: 'Last heard from', value: dayWords(dayOf(silence.since, timeZone), today), attention: true }];

function factsOf(overview: PatientOverview, timeZone: string): Fact[] {
  const { patient, episode, today } = overview;
  const facts = headerFacts(overview);
  return [
    { name: 'Age', value: patient.ageYears },
    ...(episode === null ? [NO_EPISODE] : episodeFacts(episode, today)),
    { name: 'Week', value: facts.week ?? <span className="quiet">no programme yet</span> },
    { name: 'Baseline screen', value: facts.screen.words, attention: facts.screen.attention },
    {
      name: 'Open flags',
      value: (
        <span className="flag-counts">
          {facts.worstOpen !== null && <SeverityShape severity={facts.worstOpen} />}
          {facts.openFlags === 0 ? 'none' : facts.openFlags}
        </span>
      ),
    },
    ...silentFact(overview, timeZone),
    { name: 'Physiotherapist', value: patient.physiotherapist?.name ?? 'the team' },
  ];
}

/** Who, what, where in the programme, screened or not, and who is responsible. */
export function PatientHeader({ overview, timeZone }: { overview: PatientOverview; timeZone: string }) {
  return (
    <div className="patient-header">
      <PageHeading tabTitle="Patient">
        <bdi>{overview.patient.displayName}</bdi>
      </PageHeading>
      <dl className="patient-facts">
        {factsOf(overview, timeZone).map(({ name, value, attention }) => (
          <div key={name} className={attention === true ? 'needs-look' : undefined}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
