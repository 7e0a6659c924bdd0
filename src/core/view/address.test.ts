/** Reading views from addresses, writing them into addresses, and how cameras are rounded there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, writeAddress } from './address';
import { canonical, malformed, publishedAddresses, variants } from './addresses.fixture';
import { anyView } from './arbitraries.fixture';
import { viewOf, years } from './atlas.fixture';
import { roundCamera } from './parameters/camera-format';
import { defaultView } from './view';

describe('layers and distance in an address', () => {
  it.each([
    ['distance=1000..5000', { from: 1000, to: 5000 }],
    ['distance=5000..1000', { from: 1000, to: 5000 }],
    ['distance=shortest..500', { from: null, to: 500 }],
    ['distance=5000..longest', { from: 5000, to: null }],
  ])('says how far the ends are apart: %s', (search, distance) => {
    const { view, notices } = parseAddress(search);
    expect(view.filters.distance).toEqual(distance);
    expect(notices).toEqual([]);
  });

  it.each([
    'distance=1000',
    'distance=1000..',
    'distance=1..2..3',
    'distance=-5..9',
    'distance=0..99999',
    'layer=Towns',
    'layer-scope=some',
    'place=towns.riga-lv~bishkek',
    'place=towns.bremen-de--riga-lv',
    'pair=towns.riga-lv',
  ])('is reported if it cannot be read: %s', (search) => {
    const [parameter = '', value = ''] = search.split('=');
    expect(parseAddress(search).notices).toEqual([{ parameter, value, fault: 'malformed' }]);
  });

  it('names layers, their scope and what is selected in them', () => {
    const search = '?pair=towns.bremen-de--riga-lv&layer=towns~others&layer-scope=selected';
    const { view } = parseAddress(search);
    expect(view).toMatchObject({
      selection: { type: 'pair', id: 'towns.bremen-de--riga-lv' },
      layers: ['towns', 'others'],
      layerScope: 'selected',
    });
    expect(writeAddress(view)).toBe(search);
  });
});

describe('an address', () => {
  it.each([...canonical, ...publishedAddresses])('opens its view: %s', (search, view) => {
    expect(parseAddress(search)).toEqual({ view, notices: [] });
  });

  it.each([...canonical, ...publishedAddresses])('is written for its view: %s', (search, view) => {
    expect(writeAddress(view)).toBe(search);
  });

  it.each(variants)('may be written otherwise: %s', (search, written) => {
    const { view, notices } = parseAddress(search);
    expect(notices).toEqual([]);
    expect(writeAddress(view)).toBe(written);
  });

  it.each(malformed)(
    'says that a value cannot be read, and does without: %s=%s',
    (parameter, value) => {
      const search = `?${parameter}=${encodeURIComponent(value)}`;
      expect(parseAddress(search)).toEqual({
        view: defaultView,
        notices: [{ parameter, value, fault: 'malformed' }],
      });
    },
  );

  it('keeps what it can read beside what it cannot', () => {
    const { view, notices } = parseAddress('?years=soon&topic=health&camera=far&lang=ru');
    expect(view).toEqual({ ...viewOf({ topics: ['health'] }), language: 'ru' });
    expect(notices.map(({ parameter }) => parameter)).toEqual(['years', 'camera']);
  });

  it.each([
    'utm_source=newsletter',
    'fbclid=abc',
    'Place=bishkek',
    'place[]=bishkek',
    'controls=none',
    'constructor=1',
    '__proto__=1',
    'toString=1',
    '=bishkek',
    'bishkek',
  ])('passes over what is not its own: %s', (parameter) => {
    expect(parseAddress(`?${parameter}&years=2017`)).toEqual({
      view: viewOf(years(2017)),
      notices: [],
    });
  });

  it('holds a search text of 500 characters', () => {
    const view = { ...defaultView, query: 'q'.repeat(500) };
    expect(parseAddress(writeAddress(view)).view).toEqual(view);
  });

  it('gives back any view that is written into it', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseAddress(writeAddress(view))).toEqual({ view, notices: [] });
      }),
    );
  });
});

describe('a camera', () => {
  it('is rounded to what the address keeps, once and for all', () => {
    expect(roundCamera({ zoom: 3.24159, latitude: 42.87654321, longitude: 434.5901 })).toEqual({
      zoom: 3.24,
      latitude: 42.8765,
      longitude: 74.5901,
    });
    const degrees = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(fc.record({ zoom: degrees, latitude: degrees, longitude: degrees }), (any) => {
        const rounded = roundCamera(any);
        expect(roundCamera(rounded)).toEqual(rounded);
        expect(rounded.longitude).toBeGreaterThanOrEqual(-180);
        expect(rounded.longitude).toBeLessThan(180);
      }),
    );
  });

  it('is written without more digits than that, for any position of the map', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        fc.pre(view.camera !== null);
        expect(writeAddress({ ...defaultView, camera: view.camera })).toMatch(
          /^\?camera=-?\d+(?:\.\d{1,2})?(?:\/-?\d+(?:\.\d{1,4})?){2}$/,
        );
      }),
    );
  });

  it.each([
    [179.99999, -180],
    [180, -180],
    [-180, -180],
    [-180.00001, -180],
    [539.99999, -180],
  ])('at the seam, at %d, is written on one side of it', (longitude, expected) => {
    expect(roundCamera({ zoom: 1, latitude: 0, longitude }).longitude).toBe(expected);
  });

  it.each([90, -90, 85.051129])('at a pole, at %d, is read as it was written', (latitude) => {
    const search = writeAddress({
      ...defaultView,
      camera: { zoom: -1.347, latitude, longitude: 2.15 },
    });
    expect(search).toBe(`?camera=-1.35/${Math.sign(latitude) * 85.0511}/2.15`);
    expect(writeAddress(parseAddress(search).view)).toBe(search);
  });

  it.each([-0.00001, 0.00001, -0])('at %d is at zero, not at minus zero', (longitude) => {
    expect(roundCamera({ zoom: 1, latitude: longitude, longitude })).toEqual({
      zoom: 1,
      latitude: 0,
      longitude: 0,
    });
  });
});
