/** `places.csv`: one row per place. */
import type { Atlas, Place } from '../domain/atlas';
import { languageFacts, languages } from '../domain/language';
import {
  type Column,
  integer,
  number,
  optionalText,
  optionalTexts,
  type Table,
  text,
} from './table';

interface PlaceRow {
  readonly place: Place;
  readonly pairs: number;
}

const nameColumns = languages.map(
  (tag): Column<PlaceRow> => ({
    name: `name_${tag}`,
    type: 'string',
    description: `Name in ${languageFacts[tag].name}`,
    optional: tag !== 'en',
    cell: ({ place }) => place.names[tag] ?? null,
  }),
);

export const placesTable: Table<PlaceRow> = {
  name: 'places',
  title: 'Places',
  description: 'Cities, and organisations drawn at their seat.',
  primaryKey: ['id'],
  foreignKeys: [],
  columns: [
    text('id', 'Stable id of the place', ({ place }) => place.id),
    text(
      'kind',
      'city, or organisation (its coordinates are those of its seat)',
      ({ place }) => place.kind,
    ),
    ...nameColumns,
    {
      ...optionalTexts(
        'aliases',
        'Other names, former and present, separated by "|"',
        ({ place }: PlaceRow) => place.aliases,
      ),
      separator: '|',
    },
    text(
      'country',
      'Country today, ISO 3166-1 alpha-2 (XK for Kosovo)',
      ({ place }) => place.country,
    ),
    number('longitude', 'Degrees east of Greenwich, WGS 84', ({ place }) => place.coordinates[0]),
    number('latitude', 'Degrees north of the equator, WGS 84', ({ place }) => place.coordinates[1]),
    optionalText(
      'wikidata',
      'Wikidata id; empty where it is not certain',
      ({ place }) => place.wikidata ?? null,
    ),
    integer('pairs', 'Number of pairs that end at the place', ({ pairs }) => pairs),
  ],
};

export function placeRows({ places, pairsByPlace }: Atlas): PlaceRow[] {
  return [...places.values()].map((place) => ({
    place,
    pairs: pairsByPlace.get(place.id)?.length ?? 0,
  }));
}
