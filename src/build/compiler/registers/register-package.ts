/** A register as files: a Frictionless data package of `places.csv` and `pairs.csv`. */
import type { RegisterOrigin } from '../../../core/domain/register-summary';
import type { ImportedPair, ImportedPlace } from '../../../core/importing/import-pairs';
import { unknownLicence } from '../../../core/importing/licence-name';
import { writeCsv } from '../../../core/tables/csv';
import { fillTable, number, optionalText, type Table, text } from '../../../core/tables/table';
import { hashOf, tableResource } from '../outputs/data-package';

export const registerPlacesTable: Table<ImportedPlace> = {
  name: 'places',
  title: 'Places',
  description: 'Places that a pair of the register ends at.',
  primaryKey: ['id'],
  foreignKeys: [],
  columns: [
    text('id', 'Id of the place in this register', ({ id }) => id),
    text(
      'name',
      'Name of the place; the most frequent one where the source has several',
      ({ name }) => name,
    ),
    optionalText(
      'addition',
      'What the source adds to the name in brackets, such as the city of a district',
      ({ addition }) => addition || null,
    ),
    {
      ...optionalText(
        'other_names',
        'Other names that the source gives to the same place, separated by "|"',
        ({ otherNames }) => otherNames,
      ),
      separator: '|',
    },
    optionalText(
      'country',
      'Country, ISO 3166-1 alpha-2 (XK for Kosovo); empty where it is not certain',
      ({ country }) => country,
    ),
    number('longitude', 'Degrees east of Greenwich, WGS 84', ({ coordinates }) => coordinates[0]),
    number('latitude', 'Degrees north of the equator, WGS 84', ({ coordinates }) => coordinates[1]),
    optionalText('wikidata', 'Wikidata id, where the source gives it', ({ wikidata }) => wikidata),
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
    text('place_a', 'Id of the place that is first in the alphabet', ({ ends }) => ends[0]),
    text('place_b', 'Id of the other place', ({ ends }) => ends[1]),
    optionalText(
      'start',
      'Since when, as EDTF; empty where the source does not say',
      ({ start }) => start || null,
    ),
    optionalText(
      'end',
      'Until when, as EDTF; empty where the source does not say',
      ({ end }) => end || null,
    ),
    optionalText(
      'references',
      'Addresses that the source names for the pair, separated by spaces',
      ({ references }) => references,
    ),
    optionalText(
      'listed_as',
      'Names that the source gives to this pair where "places" keeps others',
      ({ listedAs }) => listedAs || null,
    ),
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
    licenses: [
      licence === unknownLicence
        ? { name: licence, title: 'Not known' }
        : { name: licence, path: `https://spdx.org/licenses/${licence}.html` },
    ],
    retrieved,
    // What was imported, to tell whether it was corrected since: `hash` follows a correction.
    imported: { places: hashOf(placesCsv), pairs: hashOf(pairsCsv) },
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

/** The tables that are no longer as they were imported; none where the package does not say. */
export function changedTables(files: ReadonlyMap<string, string>): string[] {
  const { imported } = JSON.parse(files.get('datapackage.json') ?? '{}') as {
    imported?: Readonly<Record<string, unknown>>;
  };
  return ['places', 'pairs'].flatMap((table) => {
    const known = imported?.[table];
    const path = `${table}.csv`;
    return known === undefined || known === hashOf(files.get(path) ?? '') ? [] : [path];
  });
}
