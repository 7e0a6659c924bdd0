/** One of the two places: from the atlas, from the gazetteer, or described by hand. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import {
  emptyPlace,
  fieldsOfPlace,
  type PlaceDraft,
  type PlaceFields,
} from '../../core/contributing/draft';
import type { Atlas } from '../../core/domain/atlas';
import { languageFacts, languages } from '../../core/domain/language';
import { placeKinds } from '../../core/domain/record';
import { isSameCity } from '../../core/domain/same-city';
import { nameOfPlace } from '../../core/facts/names';
import { placeDetails } from '../../core/facts/place-words';
import { countryCodes } from '../../core/importing/country-codes';
import { type Gazetteer, parsePlaceQuery } from '../../core/importing/find-cities';
import type { City } from '../../core/importing/gazetteer';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { Finder } from '../search/finder';
import { useSearchIndex } from '../search/use-search-index';
import { Button } from '../ui/button';
import { useDraftForm } from './draft-form';
import { ChoiceField, TextField } from './field';
import { gazetteerQuery } from './queries';

interface PlaceSectionProperties {
  readonly atlas: Atlas;
  readonly index: 0 | 1;
  readonly label: string;
}

export function PlaceSection({ atlas, index, label }: PlaceSectionProperties) {
  const t = useTranslations('contribute');
  const words = useWords();
  const { draft, change } = useDraftForm();
  const place = draft.places[index];
  // The field that the reader used is replaced, and its replacement takes the focus.
  const [isChosen, setChosen] = useState(false);
  const choose = (next: PlaceDraft) => {
    setChosen(true);
    set(next);
  };
  const set = (next: PlaceDraft) =>
    change((current) => {
      const [one, other] = current.places;
      // An event belongs to its pair: with another place it is no longer selected.
      const known = current.task === 'event' ? current.known : '';
      return { ...current, known, places: index === 0 ? [next, other] : [one, next] };
    });
  const known = atlas.places.get(place.id);
  const isCorrected = draft.task === 'place';
  if (known === undefined && place.fields === null) {
    return (
      <PlaceFinder
        atlas={atlas}
        label={label}
        without={draft.places.map(({ id }) => id)}
        onChoose={(id) => {
          const chosen = atlas.places.get(id);
          choose({ id, fields: isCorrected && chosen ? fieldsOfPlace(chosen) : null });
        }}
        onDescribe={isCorrected ? null : (fields) => choose({ id: '', fields })}
        takesFocus={isChosen}
      />
    );
  }
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 rounded-panel border border-hairline p-4">
      <legend className="px-1 text-small font-semibold">{label}</legend>
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="font-semibold">
          {known === undefined
            ? place.fields?.names.en || t('newPlace')
            : nameOfPlace(known, words.language)}
        </span>
        <span className="text-small text-muted">
          {known === undefined ? t('newPlace') : words.wording.country(known.country)}
        </span>
        <Button
          weight="plain"
          autoFocus={isChosen}
          onClick={() => choose({ id: '', fields: null })}
        >
          {t('changePlace')}
        </Button>
      </p>
      {place.fields !== null && (
        <PlaceForm
          index={index}
          fields={place.fields}
          onChange={(fields) => set({ ...place, fields })}
        />
      )}
    </fieldset>
  );
}

interface PlaceFormProperties {
  readonly index: 0 | 1;
  readonly fields: PlaceFields;
  readonly onChange: (fields: PlaceFields) => void;
}

function PlaceForm({ index, fields, onChange }: PlaceFormProperties) {
  const t = useTranslations('contribute');
  const { wording } = useWords();
  const set = (part: Partial<PlaceFields>) => onChange({ ...fields, ...part });
  const field = (name: string) => `place${index}.${name}`;
  const countries = useMemo(() => {
    const { compare } = new Intl.Collator(wording.language);
    return countryCodes
      .map((code) => ({ value: code, label: wording.country(code) }))
      .toSorted((a, b) => compare(a.label, b.label));
  }, [wording]);
  return (
    <div className="grid gap-4 @md:grid-cols-2">
      {languages.map((language) => (
        <TextField
          key={language}
          field={field(`names.${language}`)}
          label={t('nameIn', { language: languageFacts[language].ownName })}
          language={language}
          value={fields.names[language] ?? ''}
          onChange={(name) => set({ names: { ...fields.names, [language]: name } })}
        />
      ))}
      <ChoiceField
        field={field('kind')}
        label={t('placeKind')}
        value={fields.kind}
        options={placeKinds.map((kind) => ({ value: kind, label: t(kind) }))}
        onChange={(kind) => set({ kind: kind === 'city' ? 'city' : 'organisation' })}
      />
      <ChoiceField
        field={field('country')}
        label={t('country')}
        value={fields.country}
        options={[{ value: '', label: t('choose') }, ...countries]}
        onChange={(country) => set({ country })}
      />
      <TextField
        field={field('wikidata')}
        label={t('wikidata')}
        hint={t('wikidataHint', { example: 'Q9361' })}
        value={fields.wikidata}
        onChange={(wikidata) => set({ wikidata })}
      />
      <TextField
        field={field('coordinates')}
        label={t('latitude')}
        value={fields.latitude}
        numeric
        onChange={(latitude) => set({ latitude })}
      />
      <TextField
        field={field('longitude')}
        label={t('longitude')}
        value={fields.longitude}
        numeric
        onChange={(longitude) => set({ longitude })}
      />
      <TextField
        field={field('aliases')}
        label={t('aliases')}
        className="@md:col-span-2"
        rows={2}
        value={fields.aliases.join('\n')}
        onChange={(text) => set({ aliases: text === '' ? [] : text.split('\n') })}
      />
    </div>
  );
}

interface PlaceFinderProperties {
  readonly atlas: Atlas;
  readonly label: string;
  readonly without: readonly string[];
  readonly onChoose: (id: string) => void;
  /** `null` if the place must be one of the atlas. */
  readonly onDescribe: ((fields: PlaceFields) => void) | null;
  readonly takesFocus: boolean;
}

const maxListed = 6;
/** Shorter prefixes match too many names. */
const minLength = 3;

function PlaceFinder(properties: PlaceFinderProperties) {
  const { atlas, label, without, onChoose, onDescribe, takesFocus } = properties;
  const t = useTranslations('contribute');
  const words = useWords();
  const { wording, language } = words;
  const [text, setText] = useState('');
  const { index } = useSearchIndex(atlas, true, false);
  const wantsCities = onDescribe !== null && text.trim().length >= minLength;
  const gazetteer = useQuery({ ...gazetteerQuery, enabled: wantsCities });
  const places = (index?.findPlaces(text, maxListed + without.length).items ?? [])
    .filter(({ id }) => !without.includes(id))
    .slice(0, maxListed);
  const cities = (wantsCities ? citiesNamed(text, gazetteer.data) : [])
    .filter((city) => !isInAtlas(city, atlas))
    .slice(0, maxListed);
  const groups = [
    {
      label: t('inAtlas'),
      items: places.map((place) => ({
        key: place.id,
        label: nameOfPlace(place, language),
        detail: placeDetails(
          place,
          { partners: atlas.pairsByPlace.get(place.id)?.length ?? 0 },
          words,
        ).join(' · '),
        choose: () => onChoose(place.id),
      })),
    },
    {
      label: t('inGazetteer', { source: 'GeoNames' }),
      items: cities.map((city) => ({
        key: [city.name, city.country, ...city.coordinates].join(' '),
        label: city.name,
        detail: [city.region, wording.country(city.country)]
          .filter((part) => part !== null)
          .join(' · '),
        choose: () => onDescribe?.(fieldsOfCity(city)),
      })),
    },
  ];
  return (
    <div className="flex flex-col items-start gap-1">
      <p className="text-small font-semibold" aria-hidden="true">
        {label}
      </p>
      <div className="self-stretch">
        <Finder
          label={label}
          placeholder={t('placePlaceholder')}
          text={text}
          onTextChange={setText}
          groups={
            index === undefined || (wantsCities && gazetteer.isPending)
              ? null
              : groups
                  .filter(({ items }) => items.length > 0)
                  .map((group) => ({ ...group, total: group.items.length }))
          }
          autoFocus={takesFocus}
          arrangement="between"
        />
      </div>
      {gazetteer.isError && <p className="text-small text-muted">{t('gazetteerFailed')}</p>}
      {onDescribe !== null && (
        <Button
          weight="plain"
          onClick={() => onDescribe({ ...emptyPlace, names: { en: text.trim() } })}
        >
          {t('describePlace')}
        </Button>
      )}
    </div>
  );
}

function isInAtlas(city: City, { places }: Atlas): boolean {
  return [...places.values()].some(
    (place) =>
      place.kind === 'city' &&
      isSameCity(place, city) &&
      [...Object.values(place.names), ...place.aliases].includes(city.name),
  );
}

/** The cities with exactly this name, then those whose name starts with it; larger cities first. */
function citiesNamed(text: string, gazetteer: Gazetteer | undefined): City[] {
  if (gazetteer === undefined) return [];
  const query = parsePlaceQuery(text);
  const exact = gazetteer.find(query).toSorted((a, b) => b.population - a.population);
  return [...new Set([...exact, ...gazetteer.findLike(query)])];
}

function fieldsOfCity({ name, country, coordinates: [longitude, latitude] }: City): PlaceFields {
  return {
    ...emptyPlace,
    names: { en: name },
    country,
    latitude: String(latitude),
    longitude: String(longitude),
  };
}
