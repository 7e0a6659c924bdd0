/** Matches places of two registers, which differ in spelling and coordinates. */
import { greatCircleDistance } from '../domain/great-circle';
import type { Register, RegisterPlace } from '../domain/register';
import { slugOf } from '../domain/register-id';
import { isSameCity } from '../domain/same-city';

/** A name in normalised form. Names in scripts without a slug are compared letter by letter. */
function keysOf({ name, otherNames }: RegisterPlace): string[] {
  return [name, ...otherNames].map((each) => slugOf(each) || each.toLowerCase());
}

const positionsByKey = new WeakMap<Register, ReadonlyMap<string, readonly number[]>>();

/** The places of a register by name. Built when a second register is on, and cached. */
function placesByKey(register: Register): ReadonlyMap<string, readonly number[]> {
  const known = positionsByKey.get(register);
  if (known !== undefined) return known;
  const byKey = new Map<string, number[]>();
  for (const [position, place] of register.places.entries()) {
    for (const key of keysOf(place)) {
      const positions = byKey.get(key);
      if (positions === undefined) byKey.set(key, [position]);
      else positions.push(position);
    }
  }
  positionsByKey.set(register, byKey);
  return byKey;
}

function canBeSame(one: RegisterPlace, other: RegisterPlace): boolean {
  if (one.wikidata !== null && other.wikidata !== null) return one.wikidata === other.wikidata;
  return isSameCity(one, other);
}

/** Maps positions in `register` to positions of the same places in `other`. */
export function placesInBoth(register: Register, other: Register): ReadonlyMap<number, number> {
  const byKey = placesByKey(other);
  const inBoth = new Map<number, number>();
  for (const [position, place] of register.places.entries()) {
    let nearest = Number.POSITIVE_INFINITY;
    for (const key of keysOf(place)) {
      for (const candidate of byKey.get(key) ?? []) {
        const found = other.places[candidate];
        if (found === undefined || !canBeSame(place, found)) continue;
        const distance = greatCircleDistance(place.coordinates, found.coordinates);
        if (distance >= nearest) continue;
        nearest = distance;
        inBoth.set(position, candidate);
      }
    }
  }
  return inBoth;
}
