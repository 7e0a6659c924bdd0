/** What one row of a list says, cleaned: two places, or one and its partners, and perhaps since when. */
import { cleanDates, endsBeforeStart } from './clean-date';
import { type Columns, type Field, placeFields } from './columns';
import type { Geography } from './gazetteer';
import { type Listed, type ListedPlace, listedPlace, type PlaceCells } from './listed-place';
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

/** Finds the places of a list of ids. */
export type PlacesById = ReadonlyMap<string, Listed<ListedPlace>>;

/** How the rows of a list are to be read. */
export interface Reading {
  readonly columns: Columns<Field>;
  readonly geography: Geography;
  /** For rows that name their places by id only. */
  readonly places?: PlacesById | null;
  /** The first end of every pair, where the list has only the other. */
  readonly home?: ListedPlace | null;
}

/** Reads places, each text of one once: most rows repeat the places of others. */
export class PlaceReader {
  readonly #known = new Map<string, Listed<ListedPlace>>();

  constructor(readonly geography: Geography) {}

  read(cells: PlaceCells): Listed<ListedPlace> {
    const key = placeFields.map(cells).join('\u0000');
    const known = this.#known.get(key) ?? listedPlace(cells, this.geography);
    this.#known.set(key, known);
    return known;
  }
}

function referencesOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /^https?:\/\/\S+$/.test(word));
}

function placeOfId(id: string, places: PlacesById): Listed<ListedPlace> {
  const known = places.get(id.trim());
  if (known !== undefined) return known;
  return { value: null, remarks: [remark('unknown-id', { id })] };
}

/** No name is longer, nor the addresses of a pair; so that no text takes minutes. */
const maxCell = 20_000;

/** Why a row cannot be read at all, or `null`. */
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

/** Fields of a row that stand in one cell with others. */
type Said = Partial<Record<Field, string>>;

/** The partners of a row whose second end is a name alone; none where it is read as it stands. */
function saidPartners(row: SourceRow, { columns, places }: Reading): Said[] {
  const ofSecond = ['id2', 'wikidata2', 'latitude2', 'point2'] as const;
  if (places != null || ofSecond.some((field) => columns.has(field))) return [];
  const country = cellIn(row, columns.get('country2')).trim();
  const partners = partnersIn(cellIn(row, columns.get('name2')));
  const [first, ...others] = partners;
  if (first === undefined) return [];
  // One partner with commas in its name, and its country in a cell of its own.
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
  said: Said,
  { columns, places, home }: Reading,
  reader: PlaceReader,
): Listed<ListedPair> {
  const cell = (field: Field) => said[field] ?? cellIn(row, columns.get(field));
  const ends = ([1, 2] as const).map((end): Listed<ListedPlace> => {
    if (end === 1 && home != null) return { value: home, remarks: [] };
    if (places != null) return placeOfId(cell(`id${end}`), places);
    return reader.read((field) => cell(`${field}${end}`));
  });
  const { start, end, remarks: ofDates } = cleanDates(cell('start'), cell('end'));
  const remarks = [...ends.flatMap((place) => place.remarks), ...ofDates];
  const [a, b] = ends.map(({ value }) => value);
  if (!a || !b) return { value: null, remarks };
  if (endsBeforeStart(start, end)) {
    return { value: null, remarks: [...remarks, remark('ends-before-start', { start, end })] };
  }
  const references = referencesOf(cell('reference'));
  return { value: { ends: [a, b], start, end, references }, remarks };
}

/** Reads a row: one pair, or several where it has several partners in one cell. */
export function listedPairs(
  row: SourceRow,
  reading: Reading,
  reader: PlaceReader,
): Listed<ListedPair>[] {
  const fault = faultOf(row);
  if (fault !== null) return [fault];
  const partners = saidPartners(row, reading);
  return (partners.length === 0 ? [{}] : partners).map((said) =>
    listedPair(row, said, reading, reader),
  );
}
