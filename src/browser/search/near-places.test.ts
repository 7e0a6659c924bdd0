import { describe, expect, it } from 'vitest';
import { atlasOf, event } from '../../core/view/atlas.fixture';
import { countryOf, nearPlaces } from './near-places';

const signed = [event('sister-city-agreement', '2001')];
const atlas = atlasOf({
  'almaty--bishkek': signed,
  'bishkek--karakol': signed,
  'bishkek--yekaterinburg': signed,
  'beijing--moscow': signed,
});
const names: Readonly<Record<string, readonly string[]>> = {
  KG: ['Кыргызстан', 'Kyrgyzstan'],
  KZ: ['Казахстан', 'Kazakhstan'],
  RU: ['Россия', 'Russia'],
};

describe('places near a text', () => {
  const near = (text: string) => nearPlaces(atlas, text, 4).map(({ id }) => id);

  it('have a name that differs in a letter of three', () => {
    expect(near('Yekotirenburg')).toEqual(['yekaterinburg']);
    expect(near('bishkik')).toEqual(['bishkek']);
    expect(near('osaka')).toEqual([]);
  });

  it('are found from another script', () => {
    expect(near('Бишкэг')).toEqual(['bishkek']);
  });
});

describe('the country that a text begins', () => {
  const found = (text: string) => countryOf(atlas, text, (code) => names[code] ?? []);

  it('is known by its name in either language, with its cities, the best connected first', () => {
    expect(found('kyrg')?.places.map(({ id }) => id)[0]).toBe('bishkek');
    expect(found('Казах')?.code).toBe('KZ');
  });

  it('is left out where too little is written, or none begins so', () => {
    expect(found('ky')).toBeNull();
    expect(found('atlantis')).toBeNull();
  });
});
