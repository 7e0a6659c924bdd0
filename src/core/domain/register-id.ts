/**
 * Ids of what a register lists. A place's is its Wikidata id in small letters, else its name and
 * country (`q9361`, `riga-lv`), or whatever id its source gives it: the list itself says it, so an
 * address outlives the next import. The dot, which no documented id has, keeps the two apart:
 * `twin-towns.riga-lv` is a place, `twin-towns.bremen-de--riga-lv` a pair.
 */
import { identifierPattern, pairId } from './identifier';

/** Letters that no normal form takes apart, as they are usually written without their mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ə: 'a',
};

/** Small Latin letters, digits and hyphens; empty for a name without any. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþıħə]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’ʻ]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

interface NamedPlace {
  readonly name: string;
  readonly country: string | null;
  readonly wikidata: string | null;
}

/** The id of a place that its source gives none; namesakes in one country have the same. */
export function usualPlaceId({ name, country, wikidata }: NamedPlace): string {
  if (wikidata !== null) return wikidata.toLowerCase();
  const words = [slugOf(name) || 'place', country?.toLowerCase()];
  return words.filter((word) => word !== undefined).join('-');
}

const mark = '.';

/** What an id of a register's place or pair is made of. */
export interface ListedId {
  /** Name of the register. */
  readonly register: string;
  /** The place's id in the register, or the ids of the pair's ends. */
  readonly places: readonly [string] | readonly [string, string];
}

/** The id of a register's place in the address. */
export function listedPlaceId(register: string, place: string): string {
  return `${register}${mark}${place}`;
}

/** The id of a register's pair in the address, whatever the order of its ends. */
export function listedPairId(register: string, one: string, other: string): string {
  return `${register}${mark}${pairId(one, other)}`;
}

/** Takes an id of a register's place or pair apart; `null` where the text is neither. */
export function parseListedId(text: string): ListedId | null {
  const [register = '', ends = '', ...rest] = text.split(mark);
  if (rest.length > 0 || !identifierPattern.test(register)) return null;
  const [a = '', b, ...more] = ends.split('--');
  if (more.length > 0 || !identifierPattern.test(a)) return null;
  if (b === undefined) return { register, places: [a] };
  return identifierPattern.test(b) && a < b ? { register, places: [a, b] } : null;
}

/** The register that a reader has brought: it is in one page alone, and no file has it. */
export const ownRegister = 'own-list';

/** Whether a folder of the records can have the name. */
export function isRegisterName(name: string): boolean {
  return identifierPattern.test(name) && name !== ownRegister;
}
