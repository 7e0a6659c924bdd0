/**
 * Ids in a register. A place's id is the id given by its source, its Wikidata id in lower case, or its
 * name and country (`q9361`, `riga-lv`). They depend only on the list, so an address stays valid after the
 * next import. The dot distinguishes them from documented ids, which have none:
 * `twin-towns.riga-lv` is a place, `twin-towns.bremen-de--riga-lv` a pair.
 */
import { identifierPattern, pairId } from './identifier';

/** Letters that Unicode normalisation does not decompose, with their usual plain spelling. */
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

/** Lower-case Latin letters, digits and hyphens; empty for a name without any. */
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

/** The id of a place without an id from its source; namesakes in one country share it. */
export function usualPlaceId({ name, country, wikidata }: NamedPlace): string {
  if (wikidata !== null) return wikidata.toLowerCase();
  const words = [slugOf(name) || 'place', country?.toLowerCase()];
  return words.filter((word) => word !== undefined).join('-');
}

const mark = '.';

/** The parts of the id of a register's place or pair. */
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

/** Parses the id of a register's place or pair; `null` for any other text. */
export function parseListedId(text: string): ListedId | null {
  const [register = '', ends = '', ...rest] = text.split(mark);
  if (rest.length > 0 || !identifierPattern.test(register)) return null;
  const [a = '', b, ...more] = ends.split('--');
  if (more.length > 0 || !identifierPattern.test(a)) return null;
  if (b === undefined) return { register, places: [a] };
  return identifierPattern.test(b) && a < b ? { register, places: [a, b] } : null;
}

/** The register of a reader's own list: it exists in one page only, not as a file. */
export const ownRegister = 'own-list';

/** Whether the name is valid for a folder of the records. */
export function isRegisterName(name: string): boolean {
  return identifierPattern.test(name) && name !== ownRegister;
}
