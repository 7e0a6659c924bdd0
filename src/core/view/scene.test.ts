import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../domain/atlas';
import { type Day, dayOf } from '../domain/day';
import type { EventKind } from '../domain/kind';
import { type Standing, standings } from '../domain/standing';
import { anyAtlas, anyFilters, anySelection } from './arbitraries.fixture';
import { atlasOf, event, type RawEvent, viewOf, years } from './atlas.fixture';
import { matchingEvents } from './matching';
import { composeScene, type ScenePair } from './scene';
import { defaultView, type Filters, liftFilter, type Selection } from './view';

const today = dayOf(2026, 11, 22);

/** The only pair of the scene of some events. */
function sceneOf(
  events: readonly RawEvent[],
  filters: Partial<Filters> = {},
): ScenePair | undefined {
  return composeScene(atlasOf({ 'a--b': events }), viewOf(filters), today).pairs[0];
}

describe('a pair is drawn with the strongest tie', () => {
  const events = [
    event('meeting', '2017', { topics: ['health'] }),
    event('memorandum', '2010'),
    event('sister-city-agreement', '1990'),
  ];

  it('of all its events while nothing is filtered', () => {
    expect(sceneOf(events)?.tie).toBe('sister-city');
    expect(sceneOf(events)?.events.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it.each<[string, Partial<Filters>, string, string[]]>([
    ['topics', { topics: ['health'] }, 'contact', ['1']],
    ['ties', { ties: ['contact', 'agreement'] }, 'agreement', ['1', '2']],
    ['years', { ...years(2010, 2017), mode: 'begun' }, 'agreement', ['1', '2']],
  ])('among the events that pass the filters: %s', (_, filters, tie, passing) => {
    expect(sceneOf(events, filters)?.tie).toBe(tie);
    expect(sceneOf(events, filters)?.events.map(({ id }) => id)).toEqual(passing);
  });

  it('and not at all where no event passes', () => {
    expect(sceneOf(events, { topics: ['sport'] })).toBeUndefined();
  });
});

describe('a tie stands', () => {
  const agreement = event('cooperation-agreement', '1997-06-27');
  const programme = event('programme', '2017-07', { inForce: '2018/2020' });

  it('in force as long as nothing ends its agreement', () => {
    expect(sceneOf([agreement])?.standing).toBe('in-force');
  });

  it('expired once its programme is over', () => {
    expect(sceneOf([programme])?.standing).toBe('expired');
  });

  it.each([
    [2017, undefined],
    [2018, 'in-force'],
    [2020, 'in-force'],
  ])("at the window's end, so that what is over today was in force in %d", (year, standing) => {
    expect(sceneOf([programme], years(year))?.standing).toBe(standing);
  });

  it("expired at the window's end when it was in force only earlier in the window", () => {
    expect(sceneOf([programme], years(2019, 2022))?.standing).toBe('expired');
    expect(sceneOf([programme], years(2019, 2020))?.standing).toBe('in-force');
  });

  it.each<[EventKind, Standing]>([
    ['termination', 'ended'],
    ['suspension', 'suspended'],
  ])('after its %s as %s', (kind, standing) => {
    const closing = event(kind, '2022-03-15');
    expect(sceneOf([agreement, closing])?.standing).toBe(standing);
    expect(sceneOf([agreement, closing], years(2015, 2022))?.standing).toBe(standing);
    expect(sceneOf([agreement, closing], years(2015, 2021))?.standing).toBe('in-force');
  });

  it('in force again after its renewal', () => {
    const suspension = event('suspension', '2022-03-15');
    const renewal = event('cooperation-agreement', '2024-05');
    const events = [agreement, suspension, renewal];
    expect(sceneOf(events, years(2015, 2023))?.standing).toBe('suspended');
    expect(sceneOf(events, years(2015, 2024))?.standing).toBe('in-force');
    expect(sceneOf(events)?.standing).toBe('in-force');
  });

  it('undated where no source says since when, and ended where one says that it was', () => {
    const undated = event('sister-city-agreement', null);
    expect(sceneOf([undated])?.standing).toBe('undated');
    expect(sceneOf([undated], years(1900))?.standing).toBe('undated');
    expect(sceneOf([undated, event('termination', '2015')])?.standing).toBe('ended');
  });

  it('as the best of the events that make it', () => {
    const undated = event('memorandum', null);
    expect(sceneOf([programme, agreement])?.standing).toBe('in-force');
    expect(sceneOf([undated, agreement])?.standing).toBe('in-force');
    expect(sceneOf([programme, undated])?.standing).toBe('undated');
  });

  it('without regard to events of weaker ties', () => {
    const running = event('project', '2025', { inForce: '2025/..' });
    expect(sceneOf([programme, running])).toMatchObject({ tie: 'agreement', standing: 'expired' });
    expect(sceneOf([programme, running], { ties: ['contact'] })).toMatchObject({
      tie: 'contact',
      standing: 'in-force',
    });
  });
});

describe('the day at which ties stand', () => {
  const reference = (filters: Partial<Filters>, day: Day = today) =>
    composeScene(atlasOf({}), viewOf(filters), day).reference;

  it("is the window's last", () => {
    expect(reference(years(2018, 2020))).toBe(dayOf(2020, 12, 31));
    expect(reference(years(null, 2000))).toBe(dayOf(2000, 12, 31));
  });

  it.each([
    ['without a window', {}],
    ['with a window that is open to the latest', years(2010, null)],
    ['in the window of this year', years(2026)],
    ['in a window of years to come', years(2015, 2040)],
  ])('is today %s', (_, filters) => {
    expect(reference(filters)).toBe(today);
  });

  it('makes an agreement with a stated end expire only on the day after', () => {
    const atlas = atlasOf({ 'a--b': [event('programme', '2025', { inForce: '2025/2026-11-22' })] });
    const standingOn = (day: Day) => composeScene(atlas, defaultView, day).pairs[0]?.standing;
    expect(standingOn(today)).toBe('in-force');
    expect(standingOn(today + 1)).toBe('expired');
  });
});

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
