import './care-card.css';
import { Heading } from './heading';

/** `urgent`: get medical help. `stop`: an interruption. `calm`: a reply that changes nothing. */
export type CareKind = 'urgent' | 'stop' | 'calm';

/** A card that may stop a journey. The hidden prefix says to a screen reader what the colour says. */
export function CareCard({
  kind,
  prefix,
  heading,
  words,
  children,
}: {
  kind: CareKind;
  prefix: string;
  heading: string;
  words: string;
  children?: React.ReactNode;
}) {
  return (
    <section className={`care-card care-card-${kind}`} data-care={kind}>
      <div className="care-card-head">
        <Heading title={heading}>
          <span className="hidden-text">{prefix}: </span>
          {heading}
        </Heading>
      </div>
      <div className="care-card-body">
        {words === '' ? null : <p className="care-card-words">{words}</p>}
        {children}
      </div>
    </section>
  );
}
