/** Names of places and pairs, and the order in which lists have them. */
import { describe, expect, it } from 'vitest';
import { decodeAtlas } from '../domain/atlas';
import type { EventKind } from '../domain/kind';
import { tieOfKind } from '../domain/kind';
import type { LocalizedText } from '../domain/language';
import type { ScenePair } from '../view/scene';
import { inReadingOrder, nameOfPair, nameOfPlace } from './names';

/** A pair as the scene has it, with one event, between a place of that name and Moscow. */
function scenePairWith(names: LocalizedText, kind: EventKind = 'meeting'): ScenePair {
  const place = { kind: 'city', aliases: [], country: 'KG', coordinates: [70, 40] } as const;
  const atlas = decodeAtlas({
    format: 1,
    topics: [],
    places: [
      { ...place, id: 'a', names, aliases: [], coordinates: [70, 40] },
      {
        ...place,
        id: 'moscow',
        names: { en: 'Moscow', ru: 'Москва' },
        aliases: [],
        coordinates: [38, 56],
      },
    ],
    pairs: [{ id: 'a--moscow', events: [{ kind, date: '2017', topics: [], articles: ['x'] }] }],
  });
  const pair = atlas.pairs.get('a--moscow');
  if (pair === undefined) throw new Error('the atlas has the pair');
  return { pair, events: [0], tie: tieOfKind(kind), standing: 'past', emphasis: 'plain' };
}

describe('a name', () => {
  it('is in the language of the reader, else in English', () => {
    const [place] = scenePairWith({ en: 'Osh', ru: 'Ош' }).pair.ends;
    expect(nameOfPlace(place, 'ru')).toBe('Ош');
    expect(nameOfPlace(place, 'zh')).toBe('Osh');
  });

  it('of a pair has both ends', () => {
    expect(nameOfPair(scenePairWith({ en: 'Osh', ru: 'Ош' }).pair, 'ru')).toBe('Ош – Москва');
  });
});

describe('the reading order', () => {
  it('has the strongest tie first, then the names as the language sorts them', () => {
    const ordered = inReadingOrder(
      [
        scenePairWith({ en: 'b', ru: 'Жанкой' }),
        scenePairWith({ en: 'c', ru: 'Ёрзовка' }),
        scenePairWith({ en: 'a', ru: 'Ельня' }),
        scenePairWith({ en: 'd', ru: 'Ярославль' }, 'sister-city-agreement'),
      ],
      ({ ends: [place] }) => nameOfPlace(place, 'ru'),
      'ru',
    );
    // By code point the letter Ё would stand before all others.
    expect(ordered.map(({ name }) => name)).toEqual(['Ярославль', 'Ельня', 'Ёрзовка', 'Жанкой']);
  });
});
