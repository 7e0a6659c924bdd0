import { describe, expect, it } from 'vitest';
import { projectPosition, type ScreenCamera } from '../../core/geometry/screen-camera';
import { atlasOf, event, viewOf } from '../../core/view/atlas.fixture';
import { sceneOfRegister, townsIn } from '../../core/view/register.fixture';
import {
  dotScale,
  featuresOfOne,
  type PlaceFeatures,
  registerFeatures,
  registerPlaceAt,
  showsSamePlaces,
} from './register-places';

const index = townsIn(atlasOf({ 'bishkek--moscow': [event('meeting', '2000')] }));
const all = sceneOfRegister(index, viewOf({}));
const ofBremen = sceneOfRegister(index, viewOf({}, { type: 'places', ids: ['towns.bremen-de'] }));
const german = sceneOfRegister(index, viewOf({ countries: ['DE'] }));

const camera: ScreenCamera = {
  projection: 'globe',
  longitude: 15,
  latitude: 55,
  zoom: 3,
  x: 400,
  y: 300,
  eyeDistance: 900,
};

describe('places of a register on the map', () => {
  it('are those that the atlas has no dot for', () => {
    expect(registerFeatures([all]).features.map(({ properties }) => properties.label)).toEqual([
      'Bremen',
      'Rīga',
    ]);
  });

  it('are drawn by how many pairs they have, and the smaller the more they are', () => {
    const pairs = registerFeatures([all]).features.map(({ properties }) => properties.pairs);
    expect(pairs).toEqual([1, 3]);
    expect([0, 100, 10_000].map(dotScale)).toEqual([1, 1, 1]);
    expect(dotScale(40_000)).toBe(0.5);
    expect(dotScale(130_000)).toBe(0.4);
  });

  it('stand out with what is selected', () => {
    expect(registerFeatures([ofBremen], 'selected').features).toHaveLength(2);
    expect(registerFeatures([all], 'selected').features).toEqual([]);
  });

  it('have a ring with the pointer or the keyboard on one', () => {
    const rings = (features: PlaceFeatures) =>
      features.features.map(({ properties }) => [
        properties.label,
        properties.isPointedAt ?? false,
      ]);
    expect(rings(featuresOfOne(all, 2))).toEqual([['Rīga', true]]);
    expect(rings(featuresOfOne(null, 2))).toEqual([]);
    expect(rings(registerFeatures([ofBremen], 'selected'))).toEqual([
      ['Bremen', false],
      ['Rīga', false],
    ]);
  });

  it('are redrawn only if others are shown', () => {
    expect(showsSamePlaces([all], [ofBremen])).toBe(true);
    expect(showsSamePlaces([all], [german])).toBe(false);
    expect(showsSamePlaces([], [all])).toBe(false);
  });

  it('answer within a tolerance, and not where they are hidden', () => {
    const point = projectPosition(camera, [24, 57]);
    if (point === null) throw new Error('Riga is in sight');
    const near = { x: point.x + 3, y: point.y };
    expect(registerPlaceAt(near, 5, camera, [all])).toBe(all.index.idOfPlace(2));
    expect(registerPlaceAt(near, 2, camera, [all])).toBeNull();
    const bishkek = projectPosition(camera, [70, 40]);
    if (bishkek === null) throw new Error('Bishkek is in sight');
    expect(registerPlaceAt(bishkek, 5, camera, [german])).toBeNull();
  });
});
