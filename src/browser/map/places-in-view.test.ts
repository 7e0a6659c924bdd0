import { describe, expect, it } from 'vitest';
import type { ScreenCamera } from '../../core/geometry/screen-camera';
import { atlasOf, event, viewOf } from '../../core/view/atlas.fixture';
import { sceneOfRegister, townsIn } from '../../core/view/register.fixture';
import type { ScenePlace } from '../../core/view/scene';
import { listedInView, placesInView } from './places-in-view';

function scenePlace(id: string, coordinates: readonly [number, number]): ScenePlace {
  const place = { id, kind: 'city', names: { en: id }, aliases: [], country: 'XX', coordinates };
  return {
    place: { ...place, kind: 'city' },
    degree: 1,
    emphasis: 'plain',
    accent: null,
    fullFrom: 0,
    namedFrom: 0,
  };
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

describe('the places of a register in view', () => {
  const index = townsIn(atlasOf({ 'bishkek--moscow': [event('meeting', '2000')] }));
  const all = sceneOfRegister(index, viewOf({}));
  const namesAt = (camera: ScreenCamera, listed = [all]) =>
    listedInView(listed, camera, size).map(({ position }) => index.place(position).name);

  it('are those that have a dot there: what is documented has its own', () => {
    expect(namesAt({ ...globe, longitude: 15 })).toEqual(['Bremen', 'Rīga']);
    expect(namesAt({ ...globe, longitude: -165, latitude: -40 })).toEqual([]);
    expect(namesAt({ ...globe, longitude: 15 }, [])).toEqual([]);
  });

  it('are on the flat map where it repeats itself', () => {
    const east = { ...globe, projection: 'flat', longitude: 370, latitude: 53, zoom: 6 } as const;
    expect(namesAt(east)).toEqual(['Bremen']);
  });

  it('leave out what the filters hide', () => {
    const kyrgyz = sceneOfRegister(index, viewOf({ countries: ['KG'] }));
    expect(namesAt({ ...globe, longitude: 15 }, [kyrgyz])).toEqual(['Rīga']);
  });
});
