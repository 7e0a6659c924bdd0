/**
 * Suggestions if a search finds nothing: other spellings, a country's cities, registers that are off, and a
 * link to add a relationship.
 */
import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { Atlas, Place } from '../../core/domain/atlas';
import { nameOfPlace } from '../../core/facts/names';
import { indexRegisters } from '../../core/view/register-index';
import { type ChangeView, selectPlace, toggleChoice, type View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { registerQuery } from '../query/queries';
import { Button } from '../ui/button';
import { countryOf, nearPlaces } from './near-places';
import { findListedPairs, findListedPlaces } from './register-search';

const maxPlaces = 4;
const englishCountries = new Intl.DisplayNames(['en'], { type: 'region' });

interface NothingFoundProperties {
  readonly atlas: Atlas;
  readonly view: View;
  readonly text: string;
  /** Applies a suggestion and closes the search. */
  readonly onTake: (choice: (view: View) => View) => void;
  readonly onChange: ChangeView;
}

export default function NothingFound({
  atlas,
  view,
  text,
  onTake,
  onChange,
}: NothingFoundProperties) {
  const t = useTranslations('nearby');
  const { language, wording } = useWords();
  const near = useMemo(() => nearPlaces(atlas, text, maxPlaces), [atlas, text]);
  const country = useMemo(
    () =>
      countryOf(atlas, text, (code) => [wording.country(code), englishCountries.of(code) ?? code]),
    [atlas, text, wording],
  );
  const placeButtons = (places: readonly Place[]) =>
    places.map((place) => (
      <Button
        key={place.id}
        weight="plain"
        onClick={() => onTake((current) => selectPlace(current, place.id))}
      >
        <span translate="no">{nameOfPlace(place, language)}</span>
      </Button>
    ));
  return (
    <div className="flex flex-col gap-2 border-t border-hairline px-3 py-2">
      {near.length > 0 && <Offer title={t('spelling')}>{placeButtons(near)}</Offer>}
      {country !== null && (
        <Offer title={t('cities', { country: wording.country(country.code) })}>
          {placeButtons(country.places.slice(0, maxPlaces))}
          <Button
            weight="plain"
            onClick={() =>
              onTake((current) =>
                current.filters.countries.includes(country.code)
                  ? current
                  : toggleChoice(current, 'countries', country.code),
              )
            }
          >
            {t('country', { count: country.places.length })}
          </Button>
        </Offer>
      )}
      <Registers {...{ atlas, view, text, onChange }} />
      <Offer title={t('missing')}>
        <Button
          weight="plain"
          onClick={() => onTake((current) => ({ ...current, tab: 'contribute' }))}
        >
          {t('add')}
        </Button>
      </Offer>
    </div>
  );
}

function Offer({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className="text-muted">{title}</p>
      <div className="flex flex-wrap gap-x-4">{children}</div>
    </div>
  );
}

/** The number of matches in registers that are off, which load for this purpose. */
function Registers({
  atlas,
  view,
  text,
  onChange,
}: Pick<NothingFoundProperties, 'atlas' | 'view' | 'text' | 'onChange'>) {
  const t = useTranslations('nearby');
  const off = atlas.registers.filter(({ name }) => !view.layers.includes(name));
  const loaded = useQueries({
    queries: off.map(({ name }) => registerQuery(name)),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  const indexes = useMemo(() => indexRegisters(loaded, atlas), [loaded, atlas]);
  const found = indexes.flatMap((index) => {
    const count =
      findListedPlaces([index], text, 0).total + findListedPairs([index], text, 0).total;
    return count === 0 ? [] : [{ origin: index.register, count }];
  });
  if (found.length === 0) return null;
  return (
    <Offer title={t('registers')}>
      {found.map(({ origin: { name, title }, count }) => (
        <Button
          key={name}
          weight="plain"
          onClick={() => onChange((current) => ({ ...current, layers: [...current.layers, name] }))}
        >
          {t('inRegister', { count, title })}
        </Button>
      ))}
    </Offer>
  );
}
