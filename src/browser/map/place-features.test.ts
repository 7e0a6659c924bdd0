import { describe, expect, it } from 'vitest';
import type { Emphasis, ScenePlace } from '../../core/view/scene';
import { labelFeatures, placeFeatures } from './place-features';

function scenePlace(id: string, names: Record<string, string>, emphasis: Emphasis): ScenePlace {
  return {
    place: {
      id,
      kind: 'city',
      names: { en: id, ...names },
      aliases: [],
      country: 'XX',
      coordinates: [74.59, 42.87],
    },
    degree: 2,
    emphasis,
    accent: null,
    fullFrom: 0,
    namedFrom: 0,
  };
}

const labelsOf = (places: ScenePlace[], language: 'en' | 'kk') =>
  labelFeatures(places, language).features.map(({ properties }) => properties?.label);

describe('labels of places', () => {
  it("are in the reader's language, or else in English", () => {
    const places = [
      scenePlace('Bishkek', { kk: 'Бішкек' }, 'plain'),
      scenePlace('Osh', {}, 'plain'),
    ];
    expect(labelsOf(places, 'kk')).toEqual(['Бішкек', 'Osh']);
    expect(labelsOf(places, 'en')).toEqual(['Bishkek', 'Osh']);
  });

  it('leave faded places out, whose dots stay', () => {
    const places = [scenePlace('Osh', {}, 'faded'), scenePlace('Bishkek', {}, 'selected')];
    expect(labelsOf(places, 'en')).toEqual(['Bishkek']);
    expect(placeFeatures(places).features).toHaveLength(2);
  });
});

describe('priority', () => {
  it('puts the selection before its partners, these before others, and then the better connected', () => {
    const priority = (emphasis: Emphasis, degree: number) => {
      const place = { ...scenePlace('Osh', {}, emphasis), degree };
      return placeFeatures([place]).features[0]?.properties?.priority as number;
    };
    expect(priority('selected', 1)).toBeGreaterThan(priority('related', 900));
    expect(priority('related', 1)).toBeGreaterThan(priority('plain', 900));
    expect(priority('plain', 1)).toBeGreaterThan(priority('faded', 900));
    expect(priority('plain', 3)).toBeGreaterThan(priority('plain', 2));
  });
});
