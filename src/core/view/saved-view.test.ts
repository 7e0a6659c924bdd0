import { describe, expect, it } from 'vitest';
import { openSavedView } from './saved-view';
import { defaultView, type View } from './view';

const current: View = {
  ...defaultView,
  selection: { type: 'pair', id: 'bishkek--moscow' },
  filters: { ...defaultView.filters, topics: ['health'] },
  language: 'ky',
  theme: 'dark',
  projection: 'flat',
  camera: { zoom: 3, latitude: 40, longitude: 70 },
  pin: '2026-11-22',
};

describe('a saved view', () => {
  it('replaces what is selected, filtered and framed', () => {
    const view = openSavedView(current, 'place=osh&years=2018..latest&tie=sister-city');
    expect(view.selection).toEqual({ type: 'places', ids: ['osh'] });
    expect(view.filters).toEqual({
      ...defaultView.filters,
      years: { from: 2018, to: null },
      ties: ['sister-city'],
    });
    expect(view.camera).toBeNull();
  });

  it('leaves language, theme and projection as they were', () => {
    expect(openSavedView(current, 'place=osh&lang=zh&theme=light&projection=globe')).toMatchObject({
      language: 'ky',
      theme: 'dark',
      projection: 'flat',
    });
  });

  it('is opened in the data of the day that is shown', () => {
    expect(openSavedView(current, 'place=osh').pin).toBe('2026-11-22');
  });

  it('stays in the list for readers of the list', () => {
    expect(openSavedView({ ...current, tab: 'list' }, 'place=osh').tab).toBe('list');
  });

  it('leads from the page about the data to the map', () => {
    expect(openSavedView({ ...current, tab: 'about' }, 'place=osh').tab).toBe('map');
  });
});
