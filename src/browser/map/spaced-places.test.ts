import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minDistance, spacedPlaces, type Walkable } from './spaced-places';

const somePlaces = fc.array(
  fc.record<Walkable>({
    x: fc.nat(300),
    y: fc.nat(200),
    degree: fc.nat(9),
    isKept: fc.boolean(),
  }),
  { maxLength: 60 },
);

function distance(a: Walkable, b: Walkable): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

describe('the places that stand apart', () => {
  it('are the better connected ones of those that crowd', () => {
    const village = { x: 10, y: 10, degree: 1, isKept: false };
    const town = { x: 15, y: 10, degree: 7, isKept: false };
    const farm = { x: 60, y: 10, degree: 1, isKept: false };
    expect(spacedPlaces([village, town, farm], 20)).toEqual([town, farm]);
  });

  it('keep what is documented, however near, and make room for it', () => {
    const city = { x: 10, y: 10, degree: 0, isKept: true };
    const organisation = { x: 10, y: 10, degree: 0, isKept: true };
    const town = { x: 15, y: 10, degree: 7, isKept: false };
    expect(spacedPlaces([city, town, organisation], 20)).toEqual([city, organisation]);
  });

  it('are as far from each other as is asked, and each other place is near one of them', () => {
    fc.assert(
      fc.property(somePlaces, fc.integer({ min: 1, max: 40 }), (places, least) => {
        const walked = spacedPlaces(places, least);
        for (const place of places) {
          const others = walked.filter((other) => other !== place);
          const isNear = others.some((other) => distance(place, other) < least);
          if (walked.includes(place)) expect(isNear && !place.isKept).toBe(false);
          else expect(isNear).toBe(true);
        }
      }),
    );
  });

  it('are all places at a zoom that is close enough', () => {
    const places = [0, 1, 2].map((x) => ({ x, y: 0, degree: 1, isKept: false }));
    expect(spacedPlaces(places, minDistance(1))).toHaveLength(1);
    expect(spacedPlaces(places, minDistance(8))).toEqual(places);
    expect(minDistance(5)).toBeGreaterThan(minDistance(6));
  });
});
