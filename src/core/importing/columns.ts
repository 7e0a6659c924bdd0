/** Assigns a field to each column of a list, by its name or as chosen by the user. */
import { foldName } from '../text/words';
import {
  agreementWord,
  articles,
  marks,
  partnerPrefix,
  partnerWord,
  wordsOfPair,
  wordsOfPlace,
} from './column-words';

/** The fields of a place. */
export const placeFields = [
  'id',
  'name',
  'addition',
  'country',
  'latitude',
  'longitude',
  'point',
  'wikidata',
] as const;
export type PlaceField = (typeof placeFields)[number];

/** The fields of a pair, apart from its places. */
export const pairFields = ['start', 'end', 'reference'] as const;
export type PairField = (typeof pairFields)[number];

export type Field = `${PlaceField}1` | `${PlaceField}2` | PairField;

/** All fields of a list of pairs, with their names in `--map`. */
export const fields: readonly Field[] = [
  ...placeFields.map((field) => `${field}1` as const),
  ...placeFields.map((field) => `${field}2` as const),
  ...pairFields,
];

/** The columns of the fields that the list has. */
export type Columns<Key extends string> = ReadonlyMap<Key, string>;

/** Splits a column name: `city1Label` is `city`, `1`, `label`. */
function partsOf(column: string): string[] {
  return (
    column
      .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\d+/gu) ?? []
  );
}

/** Joins the parts of a name to one comparable word. */
function wordOf(parts: readonly string[]): string {
  return foldName(parts.filter((part) => !articles.has(part)).join(''));
}

/** One of the words of "Name der Stadt", where each part means a name; otherwise all parts joined. */
function wordOfPlace(parts: readonly string[]): string {
  const words = parts.filter((part) => !articles.has(part)).map(foldName);
  const areNames = words.length > 1 && words.every((word) => wordsOfPlace.name.includes(word));
  return areNames ? (words.at(-1) ?? '') : words.join('');
}

/** Whether a column has the day of a signature: "Date du serment", "Дата подписания соглашения". */
function isDateOfAgreement(column: string): boolean {
  const [first = '', ...others] = partsOf(column).filter((part) => !articles.has(part));
  return (
    others.length > 0 &&
    wordsOfPair.start.includes(foldName(first)) &&
    others.every((part) => agreementWord.test(part))
  );
}

/** The name without the mark of the second end; `null` if it has no such mark. */
function withoutPartner(parts: readonly string[]): string[] | null {
  const position = parts.findIndex((part) => partnerWord.test(foldName(part)));
  if (position !== -1) return parts.toSpliced(position, 1);
  const compound = parts.findIndex((part) => partnerPrefix.test(part));
  if (compound === -1) return null;
  return parts.with(compound, parts[compound]?.replace(partnerPrefix, '') ?? '');
}

interface MarkedColumn {
  readonly column: string;
  readonly end: 1 | 2 | null;
  /** The name without the mark, as one word. */
  readonly word: string;
}

/** Whether a column has no name in its list. */
export function isUnnamed(column: string): boolean {
  return /^\(column \d+\)$/.test(column);
}

function markColumns(columns: readonly string[]): MarkedColumn[] {
  const named = columns.map((column) => ({ column, parts: partsOf(column) }));
  const isUsed = (mark: string) => named.some(({ parts }) => parts.includes(mark));
  const used = marks.filter(([first, second]) => isUsed(first) && isUsed(second));
  const [firstMarks, secondMarks] = [
    used.map(([first]) => first),
    used.map(([, second]) => second),
  ];
  return named.map(({ column, parts }) => {
    const without = (words: readonly string[]) => {
      const position = parts.findIndex((part) => words.includes(part));
      return position === -1 ? null : parts.toSpliced(position, 1);
    };
    const ofFirst = without(firstMarks);
    if (ofFirst !== null) return { column, end: 1, word: wordOfPlace(ofFirst) };
    // Beside "city" and "country", "city 2" and "country 2" belong to the other end.
    const ofSecond = without(secondMarks) ?? withoutPartner(parts) ?? without(['2']);
    if (ofSecond !== null) return { column, end: 2, word: wordOfPlace(ofSecond) };
    return { column, end: null, word: wordOfPlace(parts) };
  });
}

/** Assigns to each field, in order, the best column that is still free. */
function assign<Key extends string>(
  wanted: readonly Key[],
  wordsOf: (field: Key) => readonly string[],
  columns: readonly MarkedColumn[],
  taken: Set<string>,
): Map<Key, string> {
  const found = new Map<Key, string>();
  for (const field of wanted) {
    for (const word of wordsOf(field)) {
      const column = columns.find((some) => some.word === word && !taken.has(some.column));
      if (column === undefined) continue;
      taken.add(column.column);
      found.set(field, column.column);
      break;
    }
  }
  return found;
}

/** Names first: `city` is a name if there is no other one, but an id beside `cityLabel`. */
const placeOrder: readonly PlaceField[] = [
  ...(['name', 'addition', 'country', 'latitude', 'longitude', 'point'] as const),
  ...(['wikidata', 'id'] as const),
];
/** In lists with columns such as `place_a`, these contain ids, not entities of Wikidata. */
const idOrder: readonly PlaceField[] = placeOrder.toSpliced(-2, 2, 'id', 'wikidata');

function assignPlace(
  columns: readonly MarkedColumn[],
  taken: Set<string>,
): Map<PlaceField, string> {
  const isQuery = columns.some(({ word }) => word.endsWith('label'));
  const order = isQuery ? placeOrder : idOrder;
  return assign(order, (field) => wordsOfPlace[field], columns, taken);
}

/** Recognises the columns of a list of places. */
export function recognisePlaceColumns(columns: readonly string[]): Columns<PlaceField> {
  const marked = columns
    .filter((column) => !isUnnamed(column))
    .map((column) => ({ column, end: null, word: wordOf(partsOf(column)) }));
  return assignPlace(marked, new Set());
}

/** Recognises the columns of a list of pairs. Omits unknown columns. */
export function recognisePairColumns(all: readonly string[]): Columns<Field> {
  const columns = all.filter((column) => !isUnnamed(column));
  const whole = columns.map((column) => ({ column, end: null, word: wordOf(partsOf(column)) }));
  const taken = new Set<string>();
  const ofPair = assign(pairFields, (field) => wordsOfPair[field], whole, taken);
  const agreed = columns.find((column) => !taken.has(column) && isDateOfAgreement(column));
  if (agreed !== undefined && !ofPair.has('start')) ofPair.set('start', agreed);
  for (const column of ofPair.values()) taken.add(column);
  const marked = markColumns(columns);
  const second = marked.filter(({ end }) => end === 2);
  // `item` and `itemLabel` beside `partner` and `partnerLabel`: the first end has no mark.
  const isUnmarked = !marked.some(({ end, column }) => end === 1 && !taken.has(column));
  const first = marked.filter(({ end }) => end === (isUnmarked ? null : 1));
  const isNamed = (some: readonly MarkedColumn[]) => assignPlace(some, new Set(taken)).has('name');
  // With only "Partner city" and "Country", columns without a mark belong to the partner, too.
  const isOfPartners = isUnmarked && !isNamed(first) && isNamed(second);
  const placeOfFirst = assignPlace(isOfPartners ? [] : first, taken);
  const placeOfSecond = assignPlace(isOfPartners ? [...second, ...first] : second, taken);
  const ofEnds = placeFields.flatMap((field): [Field, string][] => {
    const [one, other] = [placeOfFirst.get(field), placeOfSecond.get(field)];
    // An id without a counterpart is about the pair, such as the "source" of a row.
    if ((field === 'id' || field === 'wikidata') && (one && other) === undefined) return [];
    return [
      ...(one === undefined ? [] : [[`${field}1`, one] as [Field, string]]),
      ...(other === undefined ? [] : [[`${field}2`, other] as [Field, string]]),
    ];
  });
  return new Map([...ofEnds, ...ofPair]);
}

/**
 * Columns whose end is unclear: only one end has such a column, and it comes after a column of the other end, like
 * "country" in "city, partner, country". `names`: all columns in order.
 */
export function oneSidedColumns(
  columns: Columns<Field>,
  names: readonly string[],
): (readonly [PlaceField, string])[] {
  const ofSecond = [...columns].flatMap(([field, column]) => (field.endsWith('2') ? [column] : []));
  const firstOfSecond = names.findIndex((name) => ofSecond.includes(name));
  return (['country', 'wikidata'] as const).flatMap((field) => {
    const [one, other] = [columns.get(`${field}1`), columns.get(`${field}2`)];
    if (one === undefined || other !== undefined || names.indexOf(one) < firstOfSecond) return [];
    const isMarked = markColumns([one, ...columns.values()]).some(
      ({ column, end }) => column === one && end !== null,
    );
    return isMarked ? [] : [[field, one] as const];
  });
}

/** The columns of a list that comes with a list of places: names without an id beside them are ids, as in `place_a`. */
export function asIds(columns: Columns<Field>): Columns<Field> {
  const ids = new Map(columns);
  for (const end of [1, 2] as const) {
    const name = columns.get(`name${end}`);
    if (name === undefined || columns.has(`id${end}`)) continue;
    ids.delete(`name${end}`);
    ids.set(`id${end}`, name);
  }
  return ids;
}

/** Unrecognised columns that seem to be about coordinates, such as `o_lat`. */
export function likeCoordinates(columns: Columns<Field>, names: readonly string[]): string[] {
  const words = [...wordsOfPlace.latitude, ...wordsOfPlace.longitude].filter(
    (word) => word.length > 2 && word !== 'long',
  );
  const used = new Set(columns.values());
  return names.filter(
    (name) => !used.has(name) && partsOf(name).some((part) => words.includes(foldName(part))),
  );
}

/** The ends without columns for a position. */
export function unplacedEnds(columns: Columns<Field>): (1 | 2)[] {
  return ([1, 2] as const).filter(
    (end) =>
      !['point', 'latitude', 'longitude'].some((field) => columns.has(`${field}${end}` as Field)),
  );
}

/** Reads the columns of a list with one end as those of the second end. The first end is known. */
export function asPartners(columns: Columns<Field>): Columns<Field> {
  if (columns.has('name2')) return columns;
  return new Map(
    [...columns].map(([field, column]) => [field.replace('1', '2') as Field, column] as const),
  );
}

interface OtherSources {
  /** Whether there is a list of places, to whose ids the rows refer. */
  readonly hasPlaces?: boolean;
  /** Whether the first end of every pair is known. */
  readonly hasHome?: boolean;
}

/** A missing field; or latitude and longitude, with a point as an alternative. */
type MissingField = readonly [Field, ...Field[]];

/**
 * The fields that are missing to read pairs; empty if there are none. Places can be found by name, but having only one
 * of the coordinates is a mistake.
 */
export function missingFields(
  columns: Columns<Field>,
  { hasPlaces = false, hasHome = false }: OtherSources = {},
): MissingField[] {
  const unplaced = unplacedEnds(columns);
  return (hasHome ? ([2] as const) : ([1, 2] as const)).flatMap((end): MissingField[] => {
    if (hasPlaces) return columns.has(`id${end}`) ? [] : [[`id${end}`]];
    const isWhole =
      unplaced.includes(end) ||
      columns.has(`point${end}`) ||
      (columns.has(`latitude${end}`) && columns.has(`longitude${end}`));
    return [
      ...(columns.has(`name${end}`) ? [] : [[`name${end}`] as const]),
      ...(isWhole ? [] : [[`latitude${end}`, `longitude${end}`, `point${end}`] as const]),
    ];
  });
}

/** The text for a terminal: `name1`, or `latitude1 and longitude1, or point1`. */
export function wordMissing([field, other, alternative]: MissingField): string {
  return other === undefined ? field : `${field} and ${other}, or ${alternative}`;
}
