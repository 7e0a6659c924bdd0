/** `places.csv`: a row a place. */
import type { Atlas, Place } from '../domain/atlas';
import { languageFacts, languages } from '../domain/language';
import type { Column, Table } from './table';

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
    {
      name: 'id',
      type: 'string',
      description: 'Stable id of the place',
      cell: ({ place }) => place.id,
    },
    {
      name: 'kind',
      type: 'string',
      description: 'city, or organisation (its coordinates are those of its seat)',
      cell: ({ place }) => place.kind,
    },
    ...nameColumns,
    {
      name: 'aliases',
      type: 'string',
      description: 'Other names, former and present, separated by "|"',
      optional: true,
      separator: '|',
      cell: ({ place }) => place.aliases,
    },
    {
      name: 'country',
      type: 'string',
      description: 'Country today, ISO 3166-1 alpha-2 (XK for Kosovo)',
      cell: ({ place }) => place.country,
    },
    {
      name: 'longitude',
      type: 'number',
      description: 'Degrees east of Greenwich, WGS 84',
      cell: ({ place }) => place.coordinates[0],
    },
    {
      name: 'latitude',
      type: 'number',
      description: 'Degrees north of the equator, WGS 84',
      cell: ({ place }) => place.coordinates[1],
    },
    {
      name: 'wikidata',
      type: 'string',
      description: 'Wikidata id; empty where it is not certain',
      optional: true,
      cell: ({ place }) => place.wikidata ?? null,
    },
    {
      name: 'pairs',
      type: 'integer',
      description: 'Number of pairs that end at the place',
      cell: ({ pairs }) => pairs,
    },
  ],
};

export function placeRows({ places, pairsByPlace }: Atlas): PlaceRow[] {
  return [...places.values()].map((place) => ({
    place,
    pairs: pairsByPlace.get(place.id)?.length ?? 0,
  }));
}
