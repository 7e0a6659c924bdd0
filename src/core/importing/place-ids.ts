/** Creates ids for the places of a register. They are part of addresses, so the next import keeps them. */
import { greatCircleDistance } from '../domain/great-circle';
import { slugOf, usualPlaceId } from '../domain/register-id';
import { compareText } from '../text/compare-text';
import { latinOf } from '../text/latin';
import type { ImportedPlace } from './import-pairs';
import { coreName, grouped } from './same-place';

/** The first free one of `base`, `base-2`, `base-3` … */
export function freeId(base: string, taken: ReadonlySet<string>): string {
  let candidate = base;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${base}-${number}`;
  return candidate;
}

/** A hash for a name that cannot be written in Latin letters. Depends only on the name. */
function hashOf(name: string): string {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A place of a list before it has an id. */
export interface UnnamedPlace extends Omit<ImportedPlace, 'id'> {
  /** The source's id, if it is valid. */
  readonly ownId: string | null;
}

/** The id of the place if no other has its name. */
function wantedId(place: UnnamedPlace): string {
  if (place.ownId !== null) return place.ownId;
  const latin = latinOf(place.name);
  const name = slugOf(latin) === '' ? `place ${hashOf(coreName(place.name))}` : latin;
  return usualPlaceId({ ...place, name });
}

/** The maximum distance by which a correction may move a place that keeps its id. */
const sameKilometres = 25;

/** Finds the place in the last import, among those that are not assigned yet. */
function earlierPlaces(earlier: readonly ImportedPlace[]) {
  const byWikidata = grouped(earlier, ({ wikidata }) => wikidata);
  const byName = grouped(earlier, ({ name }) => coreName(name));
  return (place: UnnamedPlace, taken: ReadonlySet<string>): ImportedPlace | undefined => {
    const distance = ({ coordinates }: ImportedPlace) =>
      greatCircleDistance(coordinates, place.coordinates);
    const ofEntity = byWikidata.get(place.wikidata ?? '') ?? [];
    const namesakes = [place.name, ...place.otherNames]
      .flatMap((name) => byName.get(coreName(name)) ?? [])
      .filter(({ country }) => country === place.country)
      .filter((one) => distance(one) <= sameKilometres)
      .toSorted((a, b) => distance(a) - distance(b));
    return [...ofEntity, ...namesakes].find(({ id }) => !taken.has(id));
  };
}

/**
 * The ids of the places. Places of the last import keep theirs, which no other place gets. New namesakes are numbered
 * from west to east, so that the order of rows does not matter.
 */
export function placeIds<Place extends UnnamedPlace>(
  places: readonly Place[],
  earlier: readonly ImportedPlace[] = [],
): Map<Place, string> {
  const fromWest = places.toSorted(
    (a, b) =>
      Number(b.ownId !== null) - Number(a.ownId !== null) ||
      a.coordinates[0] - b.coordinates[0] ||
      a.coordinates[1] - b.coordinates[1] ||
      compareText(a.name, b.name),
  );
  const ids = new Map<Place, string>();
  const taken = new Set<string>();
  const take = (place: Place, id: string) => {
    ids.set(place, id);
    taken.add(id);
  };
  const earlierOf = earlierPlaces(earlier);
  for (const place of fromWest) {
    const known = place.ownId === null ? earlierOf(place, taken) : undefined;
    if (known !== undefined) take(place, known.id);
  }
  const later = fromWest.filter((place) => !ids.has(place));
  for (const place of later.filter(({ ownId }) => ownId !== null)) {
    take(place, freeId(wantedId(place), taken));
  }
  for (const { id } of earlier) taken.add(id);
  for (const place of later.filter(({ ownId }) => ownId === null)) {
    take(place, freeId(wantedId(place), taken));
  }
  return ids;
}
