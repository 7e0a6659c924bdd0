import { describe, expect, it } from 'vitest';
import { dayOf } from '../domain/day';
import { atlasOf, event, viewOf } from './atlas.fixture';
import { findSharedPartners } from './comparison';
import { composeScene } from './scene';
import type { Filters } from './view';

const visit = event('visit', '2001');
const atlas = atlasOf({
  'almaty--moscow': [visit],
  'almaty--osh': [visit],
  'beijing--moscow': [visit],
  'bishkek--moscow': [event('programme', '2020')],
  'bishkek--osh': [visit],
  'osaka--tokyo': [visit],
});

function sceneOf(ids: readonly string[], filters: Partial<Filters> = {}) {
  const view = viewOf(filters, { type: 'places', ids });
  return composeScene(atlas, view, dayOf(2026, 11, 22));
}

function shared(ids: readonly string[], filters: Partial<Filters> = {}) {
  return findSharedPartners(sceneOf(ids, filters), ids).map(({ place, pairs }) => [
    place.id,
    pairs.map(({ pair }) => pair.id),
  ]);
}

describe('shared partners', () => {
  it('are those of at least two of the compared places, of the most first', () => {
    expect(shared(['bishkek', 'almaty', 'beijing'])).toEqual([
      ['moscow', ['bishkek--moscow', 'almaty--moscow', 'beijing--moscow']],
      ['osh', ['bishkek--osh', 'almaty--osh']],
    ]);
  });

  it('can be compared places themselves', () => {
    expect(
      shared(['bishkek', 'almaty', 'moscow'])
        .map(([id]) => id)
        .toSorted(),
    ).toEqual(['moscow', 'osh']);
  });

  it('are of visible pairs only', () => {
    expect(shared(['bishkek', 'almaty'], { ties: ['agreement'] })).toEqual([]);
  });
});

describe('compared places', () => {
  it('give their pairs an accent each, a pair of two of them that of the first', () => {
    const accents = Object.fromEntries(
      sceneOf(['moscow', 'bishkek']).pairs.map(({ pair, accent }) => [pair.id, accent]),
    );
    expect(accents).toEqual({
      'almaty--moscow': 0,
      'almaty--osh': null,
      'beijing--moscow': 0,
      'bishkek--moscow': 0,
      'bishkek--osh': 1,
      'osaka--tokyo': null,
    });
    const places = sceneOf(['moscow', 'bishkek']).places.filter(({ accent }) => accent !== null);
    expect(Object.fromEntries(places.map(({ place, accent }) => [place.id, accent]))).toEqual({
      moscow: 0,
      bishkek: 1,
    });
  });

  it('have no accent where there is only one', () => {
    const { pairs, places } = sceneOf(['moscow']);
    for (const { accent } of [...pairs, ...places]) expect(accent).toBeNull();
  });
});
