/** Ids for the places of a register: the source's own, else Wikidata's, else made of the name. */
import type { ListedPlace } from './listed-pair';

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

function wantedId({ id, wikidata, name, country }: ListedPlace): string {
  if (id !== null) return id;
  if (wikidata !== null) return wikidata.toLowerCase();
  const words = [slugOf(name) || 'place', country?.toLowerCase()];
  return words.filter((word) => word !== undefined).join('-');
}

/** Ids by key. Namesakes are numbered from west to east, so that the order of rows does not matter. */
export function placeIds(places: readonly ListedPlace[]): Map<string, string> {
  const fromWest = places.toSorted(
    (a, b) =>
      Number(b.id !== null) - Number(a.id !== null) ||
      a.coordinates[0] - b.coordinates[0] ||
      a.coordinates[1] - b.coordinates[1] ||
      (a.key < b.key ? -1 : 1),
  );
  const taken = new Set<string>();
  return new Map(
    fromWest.map((place) => {
      const wanted = wantedId(place);
      let id = wanted;
      for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
      taken.add(id);
      return [place.key, id];
    }),
  );
}
