/** The places of a scene, what a selection brings out, its counts, and what holds for any scene. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../domain/atlas';
import { standings } from '../domain/standing';
import { anyAtlas, anyFilters, anySelection } from './arbitraries.fixture';
import { atlasOf, event, today, viewOf, years } from './atlas.fixture';
import { matchingEvents } from './matching';
import { composeScene } from './scene';
import { defaultView, type Filters, liftFilter, type Selection } from './view';

const star = atlasOf({
  'almaty--bishkek': [event('meeting', '2016')],
  'beijing--moscow': [event('forum', '2020')],
  'bishkek--moscow': [event('cooperation-agreement', '1997')],
  'osh--rome': [event('visit', '2001')],
});

function emphasis(selection: Selection, filters: Partial<Filters> = {}, atlas: Atlas = star) {
  const scene = composeScene(atlas, viewOf(filters, selection), today);
  return {
    pairs: Object.fromEntries(scene.pairs.map((shown) => [shown.pair.id, shown.emphasis])),
    places: Object.fromEntries(scene.places.map((shown) => [shown.place.id, shown.emphasis])),
  };
}

describe('what a selection brings out', () => {
  it('is nothing while nothing is selected', () => {
    const { pairs, places } = emphasis({ type: 'none' });
    expect(new Set([...Object.values(pairs), ...Object.values(places)])).toEqual(
      new Set(['plain']),
    );
  });

  it('is a place with its pairs and partners', () => {
    expect(emphasis({ type: 'places', ids: ['bishkek'] })).toEqual({
      pairs: {
        'almaty--bishkek': 'selected',
        'beijing--moscow': 'faded',
        'bishkek--moscow': 'selected',
        'osh--rome': 'faded',
      },
      places: {
        almaty: 'related',
        beijing: 'faded',
        bishkek: 'selected',
        moscow: 'related',
        osh: 'faded',
        rome: 'faded',
      },
    });
  });

  it('is several places with the pairs and partners of each', () => {
    expect(emphasis({ type: 'places', ids: ['bishkek', 'beijing'] })).toEqual({
      pairs: {
        'almaty--bishkek': 'selected',
        'beijing--moscow': 'selected',
        'bishkek--moscow': 'selected',
        'osh--rome': 'faded',
      },
      places: {
        almaty: 'related',
        beijing: 'selected',
        bishkek: 'selected',
        moscow: 'related',
        osh: 'faded',
        rome: 'faded',
      },
    });
  });

  it('is a pair with its two ends', () => {
    expect(emphasis({ type: 'pair', id: 'bishkek--moscow' })).toEqual({
      pairs: {
        'almaty--bishkek': 'faded',
        'beijing--moscow': 'faded',
        'bishkek--moscow': 'selected',
        'osh--rome': 'faded',
      },
      places: {
        almaty: 'faded',
        beijing: 'faded',
        bishkek: 'selected',
        moscow: 'selected',
        osh: 'faded',
        rome: 'faded',
      },
    });
  });

  it('leaves out partners whose pair the filters hide', () => {
    const { places } = emphasis({ type: 'places', ids: ['bishkek'] }, { ties: ['contact'] });
    expect(places).toEqual({
      almaty: 'related',
      beijing: 'faded',
      bishkek: 'selected',
      moscow: 'faded',
      osh: 'faded',
      rome: 'faded',
    });
  });
});

describe('the places of a scene', () => {
  const degrees = (selection: Selection, filters: Partial<Filters> = {}) =>
    Object.fromEntries(
      composeScene(star, viewOf(filters, selection), today).places.map(({ place, degree }) => [
        place.id,
        degree,
      ]),
    );

  it('are the ends of its pairs, each with the number of them', () => {
    expect(degrees({ type: 'none' })).toEqual({
      almaty: 1,
      beijing: 1,
      bishkek: 2,
      moscow: 2,
      osh: 1,
      rome: 1,
    });
    expect(degrees({ type: 'none' }, years(2020))).toEqual({ beijing: 1, bishkek: 1, moscow: 2 });
  });

  it('include a selected place that the filters leave without a pair', () => {
    const filters: Partial<Filters> = { ties: ['agreement'] };
    expect(degrees({ type: 'places', ids: ['osh', 'moscow'] }, filters)).toEqual({
      bishkek: 1,
      moscow: 1,
      osh: 0,
    });
    expect(emphasis({ type: 'places', ids: ['osh'] }, filters).places).toEqual({
      bishkek: 'faded',
      moscow: 'faded',
      osh: 'selected',
    });
  });

  it('include both ends of a selected pair that the filters hide', () => {
    const selection: Selection = { type: 'pair', id: 'osh--rome' };
    const filters: Partial<Filters> = { ties: ['agreement'] };
    expect(degrees(selection, filters)).toEqual({ bishkek: 1, moscow: 1, osh: 0, rome: 0 });
    expect(emphasis(selection, filters).pairs).toEqual({ 'bishkek--moscow': 'faded' });
  });

  it('never include one that the atlas does not have', () => {
    expect(degrees({ type: 'places', ids: ['atlantis'] }, { topics: ['x'] })).toEqual({});
    expect(degrees({ type: 'pair', id: 'atlantis--osh' }, { topics: ['x'] })).toEqual({});
  });
});

describe('the counts of a scene', () => {
  const atlas = atlasOf({
    'a--b': [
      event('meeting', '2017', { articles: ['one', 'two'] }),
      event('sister-city-agreement', null, { articles: ['two'] }),
    ],
    'a--c': [event('forum', '2020', { articles: ['three'] })],
    'b--c': [event('visit', null, { articles: ['four'], topics: ['health'] })],
  });
  const counts = (filters: Partial<Filters>) => {
    const scene = composeScene(atlas, viewOf(filters), today);
    return [scene.pairs.length, scene.eventCount, scene.articleCount, scene.undatedCount];
  };

  it('are of its pairs, of their events that pass, of the articles that state those', () => {
    expect(counts({})).toEqual([3, 4, 4, 2]);
    expect(counts(years(2017))).toEqual([2, 3, 3, 2]);
    expect(counts({ ties: ['contact'] })).toEqual([3, 3, 4, 1]);
    expect(counts({ topics: ['health'] })).toEqual([1, 1, 1, 1]);
    expect(counts({ topics: ['sport'] })).toEqual([0, 0, 0, 0]);
  });

  it('tell of the undated events also while they are hidden', () => {
    expect(counts({ undated: 'hide' })).toEqual([2, 2, 3, 2]);
    expect(counts({ undated: 'hide', topics: ['health'] })).toEqual([0, 0, 0, 1]);
  });
});

describe('any scene', () => {
  it('with some standings shows exactly the lines that are drawn so without that filter', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, (atlas, filters) => {
        const { pairs } = composeScene(atlas, { ...defaultView, filters }, today);
        const lifted = liftFilter(filters, 'standings');
        const all = composeScene(atlas, { ...defaultView, filters: lifted }, today).pairs;
        const { standings: chosen } = filters;
        expect(pairs).toEqual(
          all.filter(({ standing }) => chosen.length === 0 || chosen.includes(standing)),
        );
      }),
    );
  });

  it('shows exactly the pairs of which an event passes, and the places where they end', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, anySelection, (atlas, filters, selection) => {
        const scene = composeScene(atlas, { ...defaultView, filters, selection }, today);
        const passing = [...atlas.pairs.values()].filter(
          (pair) => matchingEvents(pair, filters, scene.reference).length > 0,
        );
        expect(scene.pairs.map(({ pair }) => pair)).toEqual(passing);
        expect(scene.places.reduce((sum, { degree }) => sum + degree, 0)).toBe(2 * passing.length);
        expect(scene.reference).toBeLessThanOrEqual(today);
        for (const { place, degree, emphasis: shown } of scene.places) {
          expect(degree).toBe(
            passing.filter(({ ends }) => ends.some(({ id }) => id === place.id)).length,
          );
          if (degree === 0) expect(shown).toBe('selected');
        }
      }),
    );
  });

  it('lets a selection change emphasis and accent, and nothing else of its pairs', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, anySelection, (atlas, filters, selection) => {
        const view = { ...defaultView, filters };
        const bare = (scene: ReturnType<typeof composeScene>) => ({
          ...scene,
          places: [],
          chain: null,
          pairs: scene.pairs.map((shown) => ({ ...shown, emphasis: null, accent: null })),
        });
        const plain = composeScene(atlas, view, today);
        const selected = composeScene(atlas, { ...view, selection }, today);
        expect(bare(selected)).toEqual(bare(plain));
        for (const { standing } of selected.pairs) expect(standings).toContain(standing);
      }),
    );
  });
});
