/** The card of a pair that only a register has, with how to contribute an article. */

import { listedPairFacts } from '../../core/facts/listed-facts';
import { nameOfListedPlace } from '../../core/facts/names';
import type { RegisterIndex } from '../../core/view/register-index';
import { isListedShown } from '../../core/view/register-scene';
import { clearSelection, selectPlace } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { AddArticleRow } from '../keep/add-article-row';
import type { ContributionWish } from '../keep/contribute-action';
import { ContributeButton } from '../keep/contribute-button';
import { Button } from '../ui/button';
import { ClearFilters } from './clear-filters';
import { ListedBy } from './listed-by';
import { PanelHeading } from './panel-heading';
import type { PanelProperties } from './panel-properties';

interface ListedPairCardProperties extends Pick<PanelProperties, 'scene' | 'onChange'> {
  readonly index: RegisterIndex;
  /** Position of the pair. */
  readonly pair: number;
}

export function ListedPairCard({ index, pair, scene, onChange }: ListedPairCardProperties) {
  const t = useTranslations('pair');
  const words = useWords();
  const { wording } = words;
  const { name, details, again } = listedPairFacts(index, pair, words);
  const ends = index.placesOf(pair);
  const nameOf = (position: number) => nameOfListedPlace(index, position, words.language);
  const registerScene = scene.listed.find((each) => each.index === index);
  const isShown = registerScene !== undefined && isListedShown(registerScene, pair);
  const inCountry = (position: number, nameCountry: (code: string) => string) => {
    const country = index.countryOf(position);
    const english = index.documentedPlace(position)?.names.en ?? index.place(position).name;
    return country === null ? english : `${english}, ${nameCountry(country)}`;
  };
  return (
    <article className="flex flex-col gap-6">
      <PanelHeading title={name} isName onBack={() => onChange(clearSelection)}>
        <p className="font-semibold">
          <ListedBy register={index.register} evidence="alone" />
        </p>
        {again.map(({ register, years }) => (
          <p key={register.name} className="text-small text-muted">
            <ListedBy register={register} evidence="also" />
            {years !== null && <span>{` · ${years}`}</span>}
          </p>
        ))}
        {!isShown && <p className="text-muted">{t('notShown')}</p>}
        <p className="text-small text-muted">{details.join(' · ')}</p>
        <div className="flex flex-wrap gap-2 pt-1">
          {ends.map((position) => (
            <Button
              key={position}
              onClick={() => onChange((view) => selectPlace(view, index.idOfPlace(position)))}
            >
              {nameOf(position)}
            </Button>
          ))}
          {!isShown && <ClearFilters onChange={onChange} />}
        </div>
      </PanelHeading>
      <ContributeButton
        to="addRelationship"
        wish={{
          task: 'event',
          places: [placeFor(index, ends[0]), placeFor(index, ends[1])],
        }}
      />
      <AddArticleRow
        named={[inCountry(ends[0], wording.country), inCountry(ends[1], wording.country)]}
        places={[argumentFor(index, ends[0]), argumentFor(index, ends[1])]}
      />
    </article>
  );
}

/** A place as an argument of `data add`: a documented one by id, any other by name and country. */
function argumentFor(index: RegisterIndex, position: number): string {
  const documented = index.documentedPlace(position);
  if (documented !== null) return documented.id;
  const { name, country } = index.place(position);
  return country === null ? name : `${name}, ${country}`;
}

/** A place as input of the contribution page: by id, or with the register's data. */
function placeFor(index: RegisterIndex, position: number): ContributionWish['places'][number] {
  const documented = index.documentedPlace(position);
  if (documented !== null) return documented.id;
  const { name, country, wikidata } = index.place(position);
  const [longitude, latitude] = index.coordinatesOf(position);
  return {
    kind: 'city',
    names: { en: name },
    aliases: [],
    country: country ?? '',
    latitude: String(latitude),
    longitude: String(longitude),
    wikidata: wikidata ?? '',
  };
}
