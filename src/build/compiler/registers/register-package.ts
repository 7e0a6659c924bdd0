/** A register as files: a Frictionless data package of `places.csv` and `pairs.csv`. */
import type { RegisterOrigin } from '../../../core/domain/register-summary';
import { writeCsv } from '../../../core/tables/csv';
import { fillTable, type Table } from '../../../core/tables/table';
import { tableResource } from '../outputs/data-package';
import type { ImportedPair, ImportedPlace } from './import-pairs';

export const registerPlacesTable: Table<ImportedPlace> = {
  name: 'places',
  title: 'Places',
  description: 'Places that a pair of the register ends at.',
  primaryKey: ['id'],
  foreignKeys: [],
  columns: [
    {
      name: 'id',
      type: 'string',
      description: 'Id of the place in this register',
      cell: ({ id }) => id,
    },
    {
      name: 'name',
      type: 'string',
      description: 'Name of the place; the most frequent one where the source has several',
      cell: ({ name }) => name,
    },
    {
      name: 'addition',
      type: 'string',
      description: 'What the source adds to the name in brackets, such as the city of a district',
      optional: true,
      cell: ({ addition }) => addition || null,
    },
    {
      name: 'other_names',
      type: 'string',
      description: 'Names that the source gives to the same coordinates, separated by "|"',
      optional: true,
      separator: '|',
      cell: ({ otherNames }) => otherNames,
    },
    {
      name: 'country',
      type: 'string',
      description: 'Country, ISO 3166-1 alpha-2 (XK for Kosovo); empty where it is not certain',
      optional: true,
      cell: ({ country }) => country,
    },
    {
      name: 'longitude',
      type: 'number',
      description: 'Degrees east of Greenwich, WGS 84',
      cell: ({ coordinates }) => coordinates[0],
    },
    {
      name: 'latitude',
      type: 'number',
      description: 'Degrees north of the equator, WGS 84',
      cell: ({ coordinates }) => coordinates[1],
    },
    {
      name: 'wikidata',
      type: 'string',
      description: 'Wikidata id, where the source gives it',
      optional: true,
      cell: ({ wikidata }) => wikidata,
    },
  ],
};

export const registerPairsTable: Table<ImportedPair> = {
  name: 'pairs',
  title: 'Pairs',
  description: 'Two places that the source lists as a pair. Pairs have no direction.',
  primaryKey: ['place_a', 'place_b'],
  foreignKeys: [
    { fields: 'place_a', reference: { resource: 'places', fields: 'id' } },
    { fields: 'place_b', reference: { resource: 'places', fields: 'id' } },
  ],
  columns: [
    {
      name: 'place_a',
      type: 'string',
      description: 'Id of the place that is first in the alphabet',
      cell: ({ ends }) => ends[0],
    },
    {
      name: 'place_b',
      type: 'string',
      description: 'Id of the other place',
      cell: ({ ends }) => ends[1],
    },
    {
      name: 'start',
      type: 'string',
      description: 'Since when, as EDTF; empty where the source does not say',
      optional: true,
      cell: ({ start }) => start || null,
    },
    {
      name: 'end',
      type: 'string',
      description: 'Until when, as EDTF; empty where the source does not say',
      optional: true,
      cell: ({ end }) => end || null,
    },
    {
      name: 'references',
      type: 'string',
      description: 'Addresses that the source names for the pair, separated by spaces',
      optional: true,
      cell: ({ references }) => references,
    },
    {
      name: 'listed_as',
      type: 'string',
      description: 'Names that the source gives to this pair where "places" keeps others',
      optional: true,
      cell: ({ listedAs }) => listedAs || null,
    },
  ],
};

/** The files of the package by path in its folder. The same register gives the same bytes. */
export function registerPackage(
  { name, title, source, licence, retrieved }: RegisterOrigin,
  places: readonly ImportedPlace[],
  pairs: readonly ImportedPair[],
): Map<string, string> {
  const placesCsv = writeCsv(fillTable(registerPlacesTable, places));
  const pairsCsv = writeCsv(fillTable(registerPairsTable, pairs));
  const description = {
    profile: 'tabular-data-package',
    name,
    title,
    sources: [{ title: source.title, path: source.url }],
    licenses: [{ name: licence, path: `https://spdx.org/licenses/${licence}.html` }],
    retrieved,
    resources: [
      tableResource(registerPlacesTable, placesCsv),
      tableResource(registerPairsTable, pairsCsv),
    ],
  };
  return new Map([
    ['datapackage.json', `${JSON.stringify(description, null, 2)}\n`],
    ['places.csv', placesCsv],
    ['pairs.csv', pairsCsv],
  ]);
}
