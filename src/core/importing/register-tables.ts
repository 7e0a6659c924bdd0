/** The columns of a register's `places.csv` and `pairs.csv`. */
import { number, optionalText, optionalTexts, type Table, text } from '../tables/table';
import type { ImportedPair, ImportedPlace } from './import-pairs';

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
      ...optionalTexts(
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
    optionalTexts(
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
