import { describe, expect, it } from 'vitest';
import { cameraIn, noPadding, type Padding } from '../../core/geometry/viewport';
import type { ScenePlace } from '../../core/view/scene';
import { labelSides, labelWidth } from './label-sides';

function placeAt(id: string, longitude: number): ScenePlace {
  return {
    place: {
      id,
      kind: 'city',
      names: { en: 'Beijing', ru: 'Пекин' },
      aliases: [],
      country: 'XX',
      coordinates: [longitude, 0],
    },
    degree: 2,
    emphasis: 'plain',
    accent: null,
    fullFrom: 0,
    namedFrom: 0,
  };
}

/** Places from west to east on a flat map, 390 pixels wide, on which 72 degrees are 102 pixels. */
const places = [placeAt('west', -130), placeAt('middle', 0), placeAt('east', 130)];

function sidesIn(padding: Padding) {
  const viewport = { width: 390, height: 844, padding };
  const camera = cameraIn({ ...viewport, padding: noPadding }, 'flat', {
    zoom: 0,
    latitude: 0,
    longitude: 0,
  });
  return [...labelSides(places, 'en', camera, viewport)];
}

describe('labels near the edge of the map', () => {
  it('are on the inner side of their places, all others on any', () => {
    expect(sidesIn(noPadding)).toEqual([
      ['west', 'right'],
      ['east', 'left'],
    ]);
  });

  it('keep off the panels at the edges, too, and do not show from under them', () => {
    expect(sidesIn({ ...noPadding, left: 60 })).toEqual([
      ['west', 'none'],
      ['east', 'left'],
    ]);
    expect(sidesIn({ ...noPadding, left: 190 })).toEqual([
      ['middle', 'right'],
      ['east', 'left'],
    ]);
  });

  it('do not show from under panels at the top, nor from over the edge of those below', () => {
    const all = places.map(({ place }) => [place.id, 'none']);
    expect(sidesIn({ ...noPadding, top: 422 })).toEqual(all);
    expect(sidesIn({ ...noPadding, bottom: 422 })).toEqual(all);
    const sides = sidesIn(noPadding);
    expect(sidesIn({ ...noPadding, top: 400, bottom: 400 })).toEqual(sides);
  });

  it('are as wide as their longest line', () => {
    expect(labelWidth('Osh')).toBeLessThan(labelWidth('Bishkek'));
    expect(labelWidth('United Nations Development Programme')).toBeLessThan(120);
    expect(labelWidth('北京')).toBeGreaterThan(labelWidth('bj'));
  });
});
