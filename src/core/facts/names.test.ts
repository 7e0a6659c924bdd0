/** Names of places and pairs, and the order in which lists have them. */
import { describe, expect, it } from 'vitest';
import type { Pair, Place } from '../domain/atlas';
import type { Tie } from '../domain/kind';
import type { LocalizedText } from '../domain/language';
import type { ScenePair } from '../view/scene';
import { inReadingOrder, nameOfPair, nameOfPlace } from './names';

function placeCalled(id: string, names: LocalizedText): Place {
  return { id, kind: 'city', names, aliases: [], country: 'KG', coordinates: [70, 40] };
}

const moscow = placeCalled('moscow', { en: 'Moscow', ru: 'Москва' });

/** A pair as the scene has it, between a place of that name and Moscow. */
function scenePairWith(names: LocalizedText, tie: Tie = 'contact'): ScenePair {
  const pair: Pair = {
    id: 'a--moscow',
    ends: [placeCalled('a', names), moscow],
    events: [],
    distance: 1000,
  };
  return {
    pair,
    events: [],
    tie,
    standing: 'expired',
    emphasis: 'plain',
    accent: null,
    fullFrom: 0,
  };
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
        scenePairWith({ en: 'd', ru: 'Ярославль' }, 'sister-city'),
      ],
      ({ ends: [place] }) => nameOfPlace(place, 'ru'),
      'ru',
    );
    // By code point the letter Ё would stand before all others.
    expect(ordered.map(({ name }) => name)).toEqual(['Ярославль', 'Ельня', 'Ёрзовка', 'Жанкой']);
  });
});
