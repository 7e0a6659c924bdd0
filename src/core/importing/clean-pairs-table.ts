/** The cleaned pairs of an import as one table, with the data of both places. */
import { number, optionalText, optionalTexts, type Table, text } from '../tables/table';
import type { ImportedPair, ImportedPlace, ImportedRegister } from './import-pairs';

interface PlacedPair {
  readonly pair: ImportedPair;
  readonly places: readonly [ImportedPlace, ImportedPlace];
}

/** Uses the column names that an import recognises. */
function columnsOfPlace(end: 0 | 1) {
  const place = ({ places }: PlacedPair) => places[end];
  const which = end === 0 ? 'first' : 'second';
  return [
    text(`name${end + 1}`, `Name of the ${which} place`, (row: PlacedPair) => place(row).name),
    optionalText(
      `addition${end + 1}`,
      'What stands in brackets behind it',
      (row: PlacedPair) => place(row).addition || null,
    ),
    optionalText(
      `country${end + 1}`,
      'Its country, ISO 3166-1 alpha-2',
      (row: PlacedPair) => place(row).country,
    ),
    number(`latitude${end + 1}`, 'Degrees north', (row: PlacedPair) => place(row).coordinates[1]),
    number(`longitude${end + 1}`, 'Degrees east', (row: PlacedPair) => place(row).coordinates[0]),
    optionalText(`wikidata${end + 1}`, 'Its Wikidata id', (row: PlacedPair) => place(row).wikidata),
  ];
}

export const cleanPairsTable: Table<PlacedPair> = {
  name: 'pairs',
  title: 'Pairs',
  description: 'Two places that the list has as a pair.',
  primaryKey: ['id'],
  foreignKeys: [],
  ends: ({ places: [a, b] }) => [a.coordinates, b.coordinates],
  columns: [
    text('id', 'Ids of both places in the register', ({ pair }) => pair.ends.join('--')),
    ...columnsOfPlace(0),
    ...columnsOfPlace(1),
    optionalText('start', 'Since when, as EDTF', ({ pair }) => pair.start || null),
    optionalText('end', 'Until when, as EDTF', ({ pair }) => pair.end || null),
    optionalTexts('reference', 'Addresses of sources', ({ pair }) => pair.references),
  ],
};

export function cleanPairs({ places, pairs }: ImportedRegister): PlacedPair[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  return pairs.flatMap((pair) => {
    const [a, b] = pair.ends.map((id) => byId.get(id));
    return a === undefined || b === undefined ? [] : [{ pair, places: [a, b] as const }];
  });
}
