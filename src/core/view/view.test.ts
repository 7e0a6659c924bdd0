import { describe, expect, it } from 'vitest';
import { atlasOf, event, viewOf, years } from './atlas.fixture';
import { facets, facetTable } from './facet-table';
import {
  activeFilters,
  addPlace,
  clearFilters,
  clearSelection,
  defaultView,
  filterNames,
  isSelectedPlace,
  liftFilter,
  noFilters,
  removePlace,
  selectChain,
  selectPair,
  selectPlace,
  toggleChoice,
  toggled,
} from './view';

const atlas = atlasOf({ 'bishkek--osh': [event('meeting', '2017', { topics: ['health'] })] });

const busy = {
  ...viewOf(
    {
      ...years(2015, 2020),
      mode: 'begun',
      ...Object.fromEntries(
        facets.map((facet) => [facet, [...facetTable[facet].choicesIn(atlas)].slice(0, 1)]),
      ),
      distance: { from: 100, to: null },
      undated: 'hide',
    },
    { type: 'places', ids: ['osh'] },
  ),
  tab: 'list',
  camera: { zoom: 3, latitude: 40, longitude: 70 },
} as const;

describe('filters', () => {
  it('are active where they narrow the view', () => {
    expect(activeFilters(noFilters)).toEqual([]);
    expect(activeFilters({ ...noFilters, ...years(2015, null) })).toEqual(['years']);
    expect(activeFilters({ ...noFilters, ...years(null, 2015) })).toEqual(['years']);
    expect(activeFilters(busy.filters)).toEqual([...filterNames]);
  });

  it('are not active by their mode alone', () => {
    expect(activeFilters({ ...noFilters, mode: 'begun' })).toEqual([]);
  });

  it.each(filterNames)('can be lifted one by one: %s', (name) => {
    const lifted = liftFilter(busy.filters, name);
    expect(lifted).toEqual({ ...busy.filters, [name]: noFilters[name] });
    expect(activeFilters(lifted)).not.toContain(name);
    expect(activeFilters(lifted)).toHaveLength(filterNames.length - 1);
  });

  it('are cleared together, and nothing else with them', () => {
    expect(clearFilters(busy)).toEqual({ ...busy, filters: noFilters });
  });
});

describe('a selection', () => {
  it('lets the camera go, so that the map can move to it', () => {
    expect(selectPlace(busy, 'bishkek')).toEqual({
      ...busy,
      selection: { type: 'places', ids: ['bishkek'] },
      camera: null,
    });
    expect(selectPair(busy, 'bishkek--osh')).toEqual({
      ...busy,
      selection: { type: 'pair', id: 'bishkek--osh' },
      camera: null,
    });
  });

  it('is cleared without moving the map', () => {
    expect(clearSelection(busy)).toEqual({ ...busy, selection: { type: 'none' } });
  });

  it('knows its places; the ends of a pair are not selected places', () => {
    expect(isSelectedPlace(busy.selection, 'osh')).toBe(true);
    expect(isSelectedPlace(busy.selection, 'bishkek')).toBe(false);
    expect(isSelectedPlace(selectPair(busy, 'bishkek--osh').selection, 'osh')).toBe(false);
    expect(isSelectedPlace(defaultView.selection, 'osh')).toBe(false);
  });
});

describe('compared places', () => {
  const compared = { ...busy, selection: { type: 'places', ids: ['a', 'b'] } } as const;

  it('come and go one by one', () => {
    expect(addPlace(compared, 'c').selection).toEqual({ type: 'places', ids: ['a', 'b', 'c'] });
    expect(removePlace(compared, 'a').selection).toEqual({ type: 'places', ids: ['b'] });
    expect(removePlace(removePlace(compared, 'a'), 'b').selection).toEqual({ type: 'none' });
  });

  it('are each there once, and four at most', () => {
    expect(addPlace(compared, 'b')).toBe(compared);
    const four = addPlace(addPlace(compared, 'c'), 'd');
    expect(addPlace(four, 'e')).toBe(four);
  });

  it('take the place of a selected pair or chain', () => {
    for (const view of [selectPair(busy, 'a--b'), selectChain(busy, 'a', 'b')]) {
      expect(addPlace(view, 'c').selection).toEqual({ type: 'places', ids: ['c'] });
    }
  });
});

describe('a choice of a facet', () => {
  it('comes and goes, and no other filter with it', () => {
    const more = toggleChoice(busy, 'countries', 'RU');
    expect(more.filters).toEqual({ ...busy.filters, countries: ['KG', 'RU'] });
    expect(toggleChoice(more, 'countries', 'RU')).toEqual(busy);
  });
});

describe('a choice', () => {
  it('comes and goes, the others keep their order', () => {
    expect(toggled(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
    expect(toggled(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
    expect(toggled([], 'a')).toEqual(['a']);
  });
});
