/** Reads one row of a list: two places, or one and its partners, with optional dates. */
import { cleanDates, endsBeforeStart } from './clean-date';
import { type Columns, type Field, placeFields } from './columns';
import type { Geography } from './gazetteer';
import { type Listed, type ListedPlace, listedPlace } from './listed-place';
import { remark } from './remark';
import { partnersIn } from './several-partners';
import { cellIn, type SourceRow } from './source-table';

export interface ListedPair {
  readonly ends: readonly [ListedPlace, ListedPlace];
  /** EDTF, or empty. */
  readonly start: string;
  readonly end: string;
  readonly references: readonly string[];
}

/** The places by their ids in a list of places. */
export type PlacesById = ReadonlyMap<string, Listed<ListedPlace>>;

/** How to read the rows of a list. */
export interface Reading {
  readonly columns: Columns<Field>;
  readonly geography: Geography;
  /** For rows that only contain ids of places. */
  readonly places?: PlacesById | null;
  /** The first end of every pair, if the list has only the other. */
  readonly home?: ListedPlace | null;
}

/** The text of a field of a row. */
type PairCells = (field: Field) => string;

/** Reads places, and caches them, because most rows repeat the places of others. */
export class PlaceReader {
  readonly #known = new Map<string, Listed<ListedPlace>>();
  readonly #geography: Geography;
  /** The fields of each end that can have a text. */
  readonly #fields: Readonly<Record<1 | 2, readonly Field[]>>;

  constructor({ columns, geography }: Reading) {
    this.#geography = geography;
    // A cell with several partners has their names and countries, too.
    const used = placeFields.filter(
      (field) =>
        ['name', 'country'].includes(field) || columns.has(`${field}1`) || columns.has(`${field}2`),
    );
    const ofEnd = (end: 1 | 2) => used.map((field): Field => `${field}${end}`);
    this.#fields = { 1: ofEnd(1), 2: ofEnd(2) };
  }

  read(end: 1 | 2, cell: PairCells): Listed<ListedPlace> {
    const key = this.#fields[end].map(cell).join('\u0000');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const read = listedPlace((field) => cell(`${field}${end}`), this.#geography);
    this.#known.set(key, read);
    return read;
  }
}

/** Shared, because most rows have no references and no remarks. */
const none: readonly never[] = [];

function referencesOf(text: string): readonly string[] {
  if (text === '') return none;
  return text.split(/\s+/).filter((word) => /^https?:\/\/\S+$/.test(word));
}

function placeOfId(id: string, places: PlacesById): Listed<ListedPlace> {
  const known = places.get(id.trim());
  if (known !== undefined) return known;
  return { value: null, remarks: [remark('unknown-id', { id })] };
}

/** Longer than any name or the addresses of a pair. Limits the time to read a text. */
const maxCell = 20_000;

/** The reason why a row cannot be read at all, or `null`. */
function faultOf({ fault, line, cells }: SourceRow): Listed<ListedPair> | null {
  if (fault !== null) {
    const reason = line === null ? 'missing-coordinates' : 'missing-cells';
    return { value: null, remarks: [remark(reason, fault.values, fault.code)] };
  }
  const longest = Object.values(cells).reduce((most, { length }) => Math.max(most, length), 0);
  if (longest <= maxCell) return null;
  const length = { length: String(longest) };
  return { value: null, remarks: [remark('missing-cells', length, 'cell-length')] };
}

/** The fields of a row that share a cell with others. */
type PartnerFields = Partial<Record<Field, string>>;

/** The partners of a row whose second end is only a name; empty if the name is used unchanged. */
function partnersOfRow(row: SourceRow, { columns, places }: Reading): PartnerFields[] {
  const ofSecond = ['id2', 'wikidata2', 'latitude2', 'point2'] as const;
  if (places != null || ofSecond.some((field) => columns.has(field))) return [];
  const country = cellIn(row, columns.get('country2')).trim();
  const partners = partnersIn(cellIn(row, columns.get('name2')));
  const [first, ...others] = partners;
  if (first === undefined) return [];
  // One partner with commas in its name, and its country in a separate cell.
  if (others.length === 0 && first.country === '' && first.start === '') return [];
  const countries = country.split(/[;；|,、\n]/).map((part) => part.trim());
  const isZipped = countries.length === partners.length;
  return partners.map((partner, index) => ({
    name2: partner.name,
    country2: partner.country || (isZipped ? (countries[index] ?? '') : country),
    ...(partner.start === '' ? {} : { start: partner.start }),
  }));
}

function listedPair(
  row: SourceRow,
  said: PartnerFields,
  { columns, places, home }: Reading,
  reader: PlaceReader,
): Listed<ListedPair> {
  const cell: PairCells = (field) => said[field] ?? cellIn(row, columns.get(field));
  const ends = ([1, 2] as const).map((end): Listed<ListedPlace> => {
    if (end === 1 && home != null) return { value: home, remarks: [] };
    if (places != null) return placeOfId(cell(`id${end}`), places);
    return reader.read(end, cell);
  });
  const { start, end, remarks: ofDates } = cleanDates(cell('start'), cell('end'));
  const all = [...ends.flatMap((place) => place.remarks), ...ofDates];
  const remarks = all.length === 0 ? none : all;
  const [a, b] = ends.map(({ value }) => value);
  if (!a || !b) return { value: null, remarks };
  if (endsBeforeStart(start, end)) {
    return { value: null, remarks: [...remarks, remark('ends-before-start', { start, end })] };
  }
  const references = referencesOf(cell('reference'));
  return { value: { ends: [a, b], start, end, references }, remarks };
}

/** Reads a row: one pair, or several if a cell has several partners. */
export function listedPairs(
  row: SourceRow,
  reading: Reading,
  reader: PlaceReader,
): Listed<ListedPair>[] {
  const fault = faultOf(row);
  if (fault !== null) return [fault];
  const partners = partnersOfRow(row, reading);
  return (partners.length === 0 ? [{}] : partners).map((said) =>
    listedPair(row, said, reading, reader),
  );
}
