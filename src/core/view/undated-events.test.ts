import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAtlas, anyFilters } from './arbitraries.fixture';
import { atlasOf, event, filtersOf, years } from './atlas.fixture';
import { composeScene } from './scene';
import { findUndatedEvents } from './undated-events';
import { defaultView } from './view';

const today = 20_000;
const atlas = atlasOf({
  'a--b': [event('memorandum', null), event('meeting', '2016')],
  'b--c': [event('visit', null, { topics: ['health'] })],
});

describe('findUndatedEvents', () => {
  it('names each with its pair', () => {
    const found = findUndatedEvents(atlas, filtersOf({}), today);
    expect(found.map(({ pair, event: { kind } }) => [pair.id, kind])).toEqual([
      ['a--b', 'memorandum'],
      ['b--c', 'visit'],
    ]);
  });

  it('keeps them in any window of years, and while the map leaves them out', () => {
    expect(
      findUndatedEvents(atlas, filtersOf({ ...years(1990), undated: 'hide' }), today),
    ).toHaveLength(2);
  });

  it('obeys the other filters', () => {
    expect(findUndatedEvents(atlas, filtersOf({ topics: ['health'] }), today)).toHaveLength(1);
  });

  it('lists as many as the scene counts', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, (atlas, filters) => {
        const { undatedCount, reference } = composeScene(atlas, { ...defaultView, filters }, today);
        expect(findUndatedEvents(atlas, filters, reference)).toHaveLength(undatedCount);
      }),
    );
  });
});
