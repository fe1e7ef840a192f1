import { type PainSite, REGION_LABELS, REGIONS, type Region, SIDE_LABELS, type Side } from '@ischia/shared';
import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button } from '../../ui/button';
import { Question } from '../../ui/question';
import '../../ui/choices.css';
import './where-question.css';

/** Places on the midline of the body can hurt in the middle; a place on a leg cannot. */
const WITH_MIDDLE: readonly Region[] = ['low_back', 'buttock', 'groin', 'sit_bone', 'other'];
const SIDES_OF_LEG: readonly Side[] = ['L', 'R', 'both'];
const SIDES_OF_TRUNK: readonly Side[] = ['L', 'R', 'both', 'C'];

type Places = Partial<Record<Region, Side | null>>;

const placesOf = (sites: readonly PainSite[]): Places =>
  Object.fromEntries(sites.map((site) => [site.region, site.side]));

function sitesOf(places: Places): PainSite[] {
  return REGIONS.flatMap((region) => {
    const side = places[region];
    return side === undefined || side === null ? [] : [{ region, side }];
  });
}

function Place({
  region,
  side,
  onPlace,
  onSide,
}: {
  region: Region;
  side: Side | null | undefined;
  onPlace: () => void;
  onSide: (side: Side) => void;
}) {
  const { t } = useTranslation();
  const isChosen = side !== undefined;
  const place = REGION_LABELS[region];
  const sides = WITH_MIDDLE.includes(region) ? SIDES_OF_TRUNK : SIDES_OF_LEG;
  return (
    <div className="place">
      <label className={isChosen ? 'choice choice-chosen' : 'choice'}>
        <input type="checkbox" id={`place-${region}`} checked={isChosen} onChange={onPlace} />
        <span>{place}</span>
      </label>
      {isChosen && region !== 'saddle' ? (
        <fieldset className="place-sides">
          <legend>{t('pain.sideOf', { place })}</legend>
          {sides.map((one) => (
            <label key={one} className={one === side ? 'choice choice-chosen' : 'choice'}>
              <input
                type="radio"
                id={`side-${region}-${one}`}
                name={`side-${region}`}
                checked={one === side}
                onChange={() => onSide(one)}
              />
              <span>{SIDE_LABELS[one]}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}

/** Where it is: any number of places, each with its side. */
export function WhereQuestion({
  given,
  onAnswer,
}: {
  given: readonly PainSite[];
  onAnswer: (sites: PainSite[]) => void;
}) {
  const { t } = useTranslation();
  const [places, setPlaces] = useState<Places>(placesOf(given));
  const chosen = REGIONS.filter((region) => places[region] !== undefined);
  const sideless = chosen.find((region) => places[region] === null);
  const toggle = (region: Region): void => {
    const next = { ...places };
    if (next[region] === undefined) next[region] = region === 'saddle' ? 'C' : null;
    else delete next[region];
    setPlaces(next);
  };
  const missing = (): string | null => {
    if (chosen.length === 0) return t('pain.chooseWhere');
    return sideless === undefined ? null : t('pain.chooseSide', { place: REGION_LABELS[sideless] });
  };
  return (
    <Question
      title={t('pain.whereTitle')}
      hint={t('pain.whereHint')}
      fieldId={sideless === undefined ? 'place-low_back' : `side-${sideless}-L`}
      missing={missing()}
      onContinue={() => onAnswer(sitesOf(places))}
      beside={
        <Button kind="quiet" onClick={() => onAnswer([])}>
          {t('pain.skip')}
        </Button>
      }
    >
      <div className="choices">
        {REGIONS.map((region) => (
          <Place
            key={region}
            region={region}
            side={places[region]}
            onPlace={() => toggle(region)}
            onSide={(side) => setPlaces({ ...places, [region]: side })}
          />
        ))}
      </div>
    </Question>
  );
}
