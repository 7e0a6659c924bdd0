import { describe, expect, it } from 'vitest';
import type { Position } from '../../core/geometry/arc';
import { projectPosition, type ScreenCamera } from '../../core/geometry/screen-camera';
import { placeRadius } from '../../core/look/place-size';
import type { ScenePlace } from '../../core/view/scene';
import { placesAt } from './place-hit-test';

const globe: ScreenCamera = {
  projection: 'globe',
  longitude: 75,
  latitude: 45,
  zoom: 4,
  x: 500,
  y: 400,
  eyeDistance: 1200,
};

function scenePlace(id: string, coordinates: Position, degree = 1): ScenePlace {
  return {
    place: { id, kind: 'city', names: { en: id }, aliases: [], country: 'XX', coordinates },
    degree,
    emphasis: 'plain',
    accent: null,
    fullFrom: 0,
    namedFrom: 0,
  };
}

const bishkek = scenePlace('bishkek', [74.59, 42.87]);
const almaty = scenePlace('almaty', [76.93, 43.24]);
const places = [bishkek, almaty];

describe.each([globe, { ...globe, projection: 'flat' as const }])(
  'a place on the $projection map',
  (camera) => {
    const point = projectPosition(camera, bishkek.place.coordinates) ?? { x: 0, y: 0 };

    it('answers on its dot, and around it within the tolerance', () => {
      const reach = placeRadius(1) + 8;
      expect(placesAt(point, 8, camera, places)).toEqual(['bishkek']);
      const inside = { x: point.x, y: point.y + reach - 0.1 };
      const outside = { x: point.x, y: point.y + reach + 0.1 };
      expect(placesAt(inside, 8, camera, places)).toEqual(['bishkek']);
      expect(placesAt(outside, 8, camera, places)).toEqual([]);
    });

    it('answers before a neighbour that is further off', () => {
      const other = projectPosition(camera, almaty.place.coordinates) ?? { x: 0, y: 0 };
      const share = (t: number) => ({
        x: point.x + t * (other.x - point.x),
        y: point.y + t * (other.y - point.y),
      });
      expect(placesAt(share(0.4), 200, camera, places)).toEqual(['bishkek']);
      expect(placesAt(share(0.6), 200, camera, places)).toEqual(['almaty']);
    });
  },
);

describe('a place', () => {
  it('answers together with those in the same spot, cities first', () => {
    const office = { ...bishkek.place, id: 'office', kind: 'organisation' as const };
    const crowd = [{ ...bishkek, place: office }, bishkek, almaty];
    const point = projectPosition(globe, bishkek.place.coordinates) ?? { x: 0, y: 0 };
    expect(placesAt(point, 8, globe, crowd)).toEqual(['bishkek', 'office']);
  });

  it('answers for a city before an organisation a hair away, from whichever side it is asked', () => {
    const { place } = scenePlace('office', [74.59 + 0.004, 42.87]);
    const office = { ...bishkek, place: { ...place, kind: 'organisation' as const }, degree: 9 };
    const spot = projectPosition(globe, bishkek.place.coordinates) ?? { x: 0, y: 0 };
    const seat = projectPosition(globe, office.place.coordinates) ?? { x: 0, y: 0 };
    expect(seat.x - spot.x).toBeGreaterThan(0.01);
    expect(seat.x - spot.x).toBeLessThan(0.1);
    const reach = placeRadius(9) + 8;
    for (const x of [0.2 - reach, -3, 0, 1, 3, reach - 0.2]) {
      const found = placesAt({ x: spot.x + x, y: spot.y }, 8, globe, [office, bishkek]);
      expect(found, `${x} px to the right`).toEqual(['bishkek', 'office']);
    }
  });

  it('of an organisation answers where a city beside it is further off', () => {
    const { place } = scenePlace('office', [74.59 + 0.08, 42.87]);
    const office = { ...bishkek, place: { ...place, kind: 'organisation' as const } };
    const seat = projectPosition(globe, office.place.coordinates) ?? { x: 0, y: 0 };
    expect(placesAt(seat, 8, globe, [bishkek, office])).toEqual(['office', 'bishkek']);
  });

  it('does not answer behind the globe', () => {
    const behind = scenePlace('behind', [75 - 180, -45]);
    for (let x = 0; x <= 1000; x += 20) {
      for (let y = 0; y <= 800; y += 20) {
        expect(placesAt({ x, y }, 40, globe, [behind])).toEqual([]);
      }
    }
  });

  it('answers in every repetition of the flat world', () => {
    const camera: ScreenCamera = { ...globe, projection: 'flat', zoom: 0 };
    const point = projectPosition(camera, bishkek.place.coordinates) ?? { x: 0, y: 0 };
    for (const repetition of [-1, 0, 1]) {
      const there = { x: point.x + 512 * repetition, y: point.y };
      expect(placesAt(there, 1, camera, [bishkek])).toEqual(['bishkek']);
    }
  });

  it('has a dot whose area grows with its pairs, up to a bound', () => {
    const area = (degree: number) => placeRadius(degree) ** 2;
    expect(area(5) - area(4)).toBeCloseTo(area(3) - area(2), 9);
    expect(area(3)).toBeGreaterThan(area(1));
    expect(placeRadius(1000)).toBe(placeRadius(2000));
    expect(placeRadius(0)).toBe(placeRadius(1));
  });
});
