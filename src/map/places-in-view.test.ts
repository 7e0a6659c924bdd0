import { describe, expect, it } from 'vitest';
import type { ScreenCamera } from '../arcs/screen-camera';
import type { ScenePlace } from '../view/scene';
import { placesInView } from './places-in-view';

function scenePlace(id: string, coordinates: readonly [number, number]): ScenePlace {
  const place = { id, kind: 'city', names: { en: id }, aliases: [], country: 'XX', coordinates };
  return { place: { ...place, kind: 'city' }, degree: 1, emphasis: 'plain', accent: null };
}

const size = { width: 800, height: 600 };
const globe: ScreenCamera = {
  projection: 'globe',
  longitude: 70,
  latitude: 40,
  zoom: 1,
  x: 400,
  y: 300,
  eyeDistance: 900,
};
const bishkek = scenePlace('bishkek', [74.59, 42.87]);
const lima = scenePlace('lima', [-77.03, -12.05]);

describe('the places in view', () => {
  it('leave out what is behind the globe', () => {
    expect(placesInView([lima, bishkek], globe, size).map(({ id }) => id)).toEqual(['bishkek']);
  });

  it('leave out what is beyond the edge of the map', () => {
    const near = { ...globe, projection: 'flat', zoom: 4 } as const;
    expect(placesInView([bishkek], near, size)).toHaveLength(1);
    expect(placesInView([bishkek], { ...near, longitude: 40 }, size)).toEqual([]);
  });

  it('lie where the camera shows them', () => {
    const above = { ...globe, longitude: 74.59, latitude: 42.87 };
    const [place] = placesInView([bishkek], above, size);
    expect(place?.x).toBeCloseTo(400);
    expect(place?.y).toBeCloseTo(300);
  });
});
