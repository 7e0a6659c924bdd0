import { describe, expect, it } from 'vitest';
import { viewOf, years } from './atlas.fixture';
import {
  activeFilters,
  clearFilters,
  clearSelection,
  defaultView,
  isSelectedPlace,
  liftFilter,
  noFilters,
  selectPair,
  selectPlace,
  toggled,
} from './view';

const busy = {
  ...viewOf(
    {
      ...years(2015, 2020),
      mode: 'begun',
      topics: ['health'],
      ties: ['contact'],
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
    expect(activeFilters(busy.filters)).toEqual(['years', 'topics', 'ties', 'undated']);
  });

  it('are not active by their mode alone', () => {
    expect(activeFilters({ ...noFilters, mode: 'begun' })).toEqual([]);
  });

  it.each(['years', 'topics', 'ties', 'undated'] as const)(
    'can be lifted one by one: %s',
    (name) => {
      const lifted = liftFilter(busy.filters, name);
      expect(lifted).toEqual({ ...busy.filters, [name]: noFilters[name] });
      expect(activeFilters(lifted)).not.toContain(name);
      expect(activeFilters(lifted)).toHaveLength(3);
    },
  );

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

describe('a choice', () => {
  it('comes and goes, the others keep their order', () => {
    expect(toggled(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
    expect(toggled(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
    expect(toggled([], 'a')).toEqual(['a']);
  });
});
