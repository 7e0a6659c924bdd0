import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Direction, directions, nextPlace } from './next-place';
import type { PlaceInView } from './places-in-view';

const place = (id: string, x: number, y: number): PlaceInView => ({ id, x, y });

/** The id of the place that follows another, given by its id. */
function nextId(places: readonly PlaceInView[], id: string, direction: Direction): string | null {
  const from = places.find((each) => each.id === id);
  if (from === undefined) throw new Error(`${id} is not among the places`);
  return nextPlace(places, from, direction)?.id ?? null;
}

const somePlaces = fc
  .array(fc.record({ x: fc.nat(40), y: fc.nat(40) }), { minLength: 1, maxLength: 15 })
  .map((points) => points.map(({ x, y }, index) => place(`p${index}`, x, y)));

/** The distance from `from` to `to` along a direction. */
function along(from: PlaceInView, to: PlaceInView, direction: Direction): number {
  const { x, y } = { x: to.x - from.x, y: to.y - from.y };
  return { up: -y, right: x, down: y, left: -x }[direction];
}

/** All places that arrow keys can reach. */
function reached(places: readonly PlaceInView[], start: string): Set<string> {
  const found = new Set([start]);
  for (const id of found) {
    for (const direction of directions) {
      const next = nextId(places, id, direction);
      if (next !== null) found.add(next);
    }
  }
  return found;
}

describe('the next place', () => {
  const cross = [
    place('middle', 0, 0),
    place('north', 1, -10),
    place('east', 10, 1),
    place('south', -1, 10),
    place('west', -10, -1),
  ];

  it.each([
    ['up', 'north'],
    ['right', 'east'],
    ['down', 'south'],
    ['left', 'west'],
  ] as const)('%s is the one there', (direction, id) => {
    expect(nextId(cross, 'middle', direction)).toBe(id);
  });

  it('is rather far ahead than near but beside', () => {
    const places = [place('from', 0, 0), place('beside', 2, 5), place('ahead', 30, 0)];
    expect(nextId(places, 'from', 'right')).toBe('ahead');
  });

  it('is beside where nothing is ahead', () => {
    const places = [place('from', 0, 0), place('beside', 2, 50)];
    expect(nextId(places, 'from', 'right')).toBe('beside');
  });

  it('can lie in the very same spot', () => {
    const places = [place('city', 5, 5), place('organisation', 5, 5), place('far', 50, 5)];
    expect(nextId(places, 'city', 'right')).toBe('organisation');
    expect(nextId(places, 'organisation', 'right')).toBe('far');
    expect(nextId(places, 'organisation', 'left')).toBe('city');
  });

  it('can be asked for from where none of the places is', () => {
    expect(nextPlace(cross, place('elsewhere', 1, 5), 'up')?.id).toBe('middle');
    expect(nextPlace(cross, place('upon the middle', 0, 0), 'right')?.id).toBe('east');
  });

  it('lies in the direction, and is none only where nothing does', () => {
    fc.assert(
      fc.property(somePlaces, fc.constantFrom(...directions), (places, direction) => {
        for (const from of places) {
          const others = places.filter((other) => other !== from);
          const next = nextPlace(places, from, direction);
          if (next === null) {
            expect(others.every((other) => along(from, other, direction) <= 0)).toBe(true);
          } else {
            const isTwin = next.x === from.x && next.y === from.y;
            expect(isTwin || along(from, next, direction) > 0).toBe(true);
          }
        }
      }),
    );
  });

  it('comes to an end in every direction: no walk goes in circles', () => {
    fc.assert(
      fc.property(somePlaces, fc.constantFrom(...directions), (places, direction) => {
        let at = places[0] ?? null;
        for (let steps = 0; at !== null; steps += 1) {
          expect(steps).toBeLessThan(places.length);
          at = nextPlace(places, at, direction);
        }
      }),
    );
  });

  it('leads from every place of a map like ours to every other', () => {
    // Irregular like cities, but from a fixed sequence, so that the map is always the same.
    const places = Array.from({ length: 90 }, (_, index) =>
      place(`p${index}`, (index * 617) % 1009, (index * index * 389) % 701),
    );
    for (const { id } of places) expect(reached(places, id).size).toBe(places.length);
  });
});
