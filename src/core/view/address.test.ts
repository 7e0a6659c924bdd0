import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, writeAddress } from './address';
import { anyView } from './arbitraries.fixture';
import { viewOf, years } from './atlas.fixture';
import { roundCamera } from './parameters/camera-format';

import { defaultView, type View } from './view';

const camera = { zoom: 3.2, latitude: 52.1, longitude: 70.5 };

/** Every parameter in the form in which it is written. */
const canonical: readonly (readonly [search: string, view: View])[] = [
  ['', defaultView],
  ['?place=bishkek', viewOf({}, { type: 'places', ids: ['bishkek'] })],
  ['?place=osh~jalal-abad', viewOf({}, { type: 'places', ids: ['osh', 'jalal-abad'] })],
  ['?pair=bishkek--moscow', viewOf({}, { type: 'pair', id: 'bishkek--moscow' })],
  ['?chain=osh~moscow', viewOf({}, { type: 'chain', from: 'osh', to: 'moscow' })],
  ['?story=moscow-beijing.3', { ...defaultView, story: { id: 'moscow-beijing', step: 3 } }],
  ['?story=moscow-beijing', { ...defaultView, story: { id: 'moscow-beijing', step: 1 } }],
  ['?years=2015..2020', viewOf(years(2015, 2020))],
  ['?years=2017', viewOf(years(2017))],
  ['?years=earliest..2000', viewOf(years(null, 2000))],
  ['?years=2010..latest', viewOf(years(2010, null))],
  ['?years=0987..1200', viewOf(years(987, 1200))],
  ['?mode=begun', viewOf({ mode: 'begun' })],
  ['?topic=health', viewOf({ topics: ['health'] })],
  ['?topic=smart-city~health', viewOf({ topics: ['smart-city', 'health'] })],
  ['?tie=agreement', viewOf({ ties: ['agreement'] })],
  ['?tie=sister-city~contact', viewOf({ ties: ['sister-city', 'contact'] })],
  ['?source=ru~uz-Cyrl', viewOf({ languages: ['ru', 'uz-Cyrl'] })],
  ['?country=KG~RU', viewOf({ countries: ['KG', 'RU'] })],
  ['?country=KG-RU~CN-CN', viewOf({ countries: ['KG-RU', 'CN-CN'] })],
  ['?undated=hide', viewOf({ undated: 'hide' })],
  ['?q=%D0%9C%D0%B0%D0%BD%D0%B0%D1%81', { ...defaultView, query: 'Манас' }],
  ['?tab=list', { ...defaultView, tab: 'list' }],
  ['?table=articles', { ...defaultView, table: 'articles' }],
  ['?sort=years', { ...defaultView, sort: { column: 'years', descending: false } }],
  ['?sort=-years', { ...defaultView, sort: { column: 'years', descending: true } }],
  [
    '?tab=list&table=articles&sort=-published',
    {
      ...defaultView,
      tab: 'list',
      table: 'articles',
      sort: { column: 'published', descending: true },
    },
  ],
  ['?lang=en', { ...defaultView, language: 'en' }],
  ['?lang=ru', { ...defaultView, language: 'ru' }],
  ['?lang=ky', { ...defaultView, language: 'ky' }],
  ['?lang=kk', { ...defaultView, language: 'kk' }],
  ['?lang=zh', { ...defaultView, language: 'zh' }],
  ['?theme=light', { ...defaultView, theme: 'light' }],
  ['?theme=dark', { ...defaultView, theme: 'dark' }],
  ['?projection=flat', { ...defaultView, projection: 'flat' }],
  ['?camera=3.2/52.1/70.5', { ...defaultView, camera }],
  // The globe at its smallest, towards the pole.
  [
    '?camera=-0.35/67.5061/17.5696',
    { ...defaultView, camera: { zoom: -0.35, latitude: 67.5061, longitude: 17.5696 } },
  ],
  [
    '?camera=-3.54/85.0511/0',
    { ...defaultView, camera: { zoom: -3.54, latitude: 85.0511, longitude: 0 } },
  ],
  ['?data=2026-11-22', { ...defaultView, pin: '2026-11-22' }],
  [
    '?camera=0/-85.0511/-180',
    { ...defaultView, camera: { zoom: 0, latitude: -85.0511, longitude: -180 } },
  ],
];

/** Other ways to write a value, and the way in which it is then written. */
const variants: readonly (readonly [search: string, written: string])[] = [
  ['?', ''],
  ['?years=earliest..latest', ''],
  ['?mode=active', ''],
  ['?tab=map', ''],
  ['?theme=auto', ''],
  ['?projection=globe', ''],
  ['?years=2020..2015', '?years=2015..2020'],
  ['?years=2017..2017', '?years=2017'],
  ['?place=osh~osh', '?place=osh'],
  ['?place=osh%7Ebishkek', '?place=osh~bishkek'],
  ['?topic=health~trade~health', '?topic=health~trade'],
  ['?tie=contact~sister-city', '?tie=sister-city~contact'],
  ['?camera=3.2%2F52.1%2F70.5', '?camera=3.2/52.1/70.5'],
  ['?camera=3.20001/52.10000001/70.5', '?camera=3.2/52.1/70.5'],
  ['?camera=1/90/0', '?camera=1/85.0511/0'],
  ['?camera=1/-90/0', '?camera=1/-85.0511/0'],
  ['?camera=1/0/190', '?camera=1/0/-170'],
  ['?camera=1/0/-190', '?camera=1/0/170'],
  ['?camera=1/0/180', '?camera=1/0/-180'],
  ['?camera=1/0/179.99999', '?camera=1/0/-180'],
  ['?camera=1/-0/-0.00001', '?camera=1/0/0'],
  ['?q=osh+moscow', '?q=osh%20moscow'],
  ['?lang=ru&place=osh', '?place=osh&lang=ru'],
  ['?place=bishkek&place=osh', '?place=bishkek'],
  ['?place=&place=osh', '?place=osh'],
  ['?place=bishkek&pair=bishkek--moscow', '?pair=bishkek--moscow'],
  ['?pair=bishkek--moscow&place=bishkek', '?pair=bishkek--moscow'],
  ['?chain=osh~moscow&pair=bishkek--moscow', '?pair=bishkek--moscow'],
  ['?pair=bishkek--moscow&chain=osh~moscow', '?pair=bishkek--moscow'],
  ['?place=bishkek&chain=osh~moscow', '?chain=osh~moscow'],
  ['?chain=osh~moscow&place=bishkek', '?chain=osh~moscow'],
  ['?country=kg~KG', '?country=KG'],
  ['?country=ru-kg~KG-RU', '?country=KG-RU'],
  [
    '?place=bishkek&amp;amp;years=2015..2016&amp;amp;controls=full',
    '?place=bishkek&years=2015..2016',
  ],
];

const malformed: readonly (readonly [parameter: string, value: string])[] = [
  ['place', 'Bishkek'],
  ['place', 'bishkek~'],
  ['place', '~'],
  ['place', 'bishkek--moscow'],
  ['place', 'Бишкек'],
  ['place', 'a~b~c~d~e'],
  ['place', `${'a'.repeat(501)}`],
  ['pair', 'bishkek'],
  ['pair', 'moscow--bishkek'],
  ['pair', 'osh--osh'],
  ['pair', 'almaty--bishkek--moscow'],
  ['pair', '--'],
  ['chain', 'osh'],
  ['story', 'Moscow'],
  ['story', 'moscow-beijing.'],
  ['story', 'moscow-beijing.0'],
  ['story', 'moscow-beijing.x'],
  ['story', 'moscow-beijing.1.2'],
  ['story', '.2'],
  ['chain', 'osh~osh'],
  ['chain', 'osh~moscow~bishkek'],
  ['chain', 'osh~Moscow'],
  ['source', 'in Russian'],
  ['source', 'ru~'],
  ['country', 'KGZ'],
  ['country', 'K'],
  ['years', 'soon'],
  ['years', '17'],
  ['years', '20170'],
  ['years', '0000'],
  ['years', '2015..'],
  ['years', '..2015'],
  ['years', '..'],
  ['years', '2015...2020'],
  ['years', '2015..2017..2020'],
  ['years', '2015-2020'],
  ['years', '2015/2020'],
  ['years', 'earliest'],
  ['years', 'latest'],
  ['years', 'latest..earliest'],
  ['years', '2010..earliest'],
  ['years', 'latest..2010'],
  ['years', '-2010'],
  ['years', '٢٠١٧'],
  ['mode', 'ended'],
  ['mode', 'Active'],
  ['topic', 'Health'],
  ['topic', 'health,trade'],
  ['topic', '~health'],
  ['tie', 'friendship'],
  ['tie', 'agreement~friendship'],
  ['undated', 'yes'],
  ['q', 'q'.repeat(501)],
  ['tab', 'timeline'],
  ['table', 'places'],
  ['sort', 'Years'],
  ['sort', '-'],
  ['sort', '--years'],
  ['sort', '+years'],
  ['data', 'latest'],
  ['data', '2026'],
  ['data', '2026-11'],
  ['data', '2026-02-30'],
  ['data', '../2026-11-22'],
  ['data', '2026-11-22/..'],
  ['data', '2026-11-22~'],
  ['lang', 'de'],
  ['lang', 'ru-RU'],
  ['theme', 'black'],
  ['projection', 'mercator'],
  ['camera', '3.2'],
  ['camera', '3.2/52.1'],
  ['camera', '3.2/52.1/70.5/0'],
  ['camera', '3.2/north/70.5'],
  ['camera', '3.2//70.5'],
  ['camera', '3.2/52.1/70.5m'],
  ['camera', '-1/52.1/70.5'],
  ['camera', '-0.1/0/70.5'],
  ['camera', '-3.6/89/70.5'],
  ['camera', '25/52.1/70.5'],
  ['camera', '3/90.1/0'],
  ['camera', '3/0/361'],
  ['camera', '1e1/0/0'],
  ['camera', 'NaN/0/0'],
  ['camera', 'Infinity/0/0'],
  ['camera', '0x3/0/0'],
];

/**
 * Addresses that stand on other people's pages. Only ever add to them: one that no longer opens the
 * same view breaks a page that we do not see.
 */
const publishedAddresses: readonly (readonly [search: string, view: View])[] = [
  ['?years=2018..2020', viewOf(years(2018, 2020))],
  ['?place=bishkek', viewOf({}, { type: 'places', ids: ['bishkek'] })],
  ['?pair=jalal-abad--krasnoyarsk', viewOf({}, { type: 'pair', id: 'jalal-abad--krasnoyarsk' })],
  [
    '?place=almaty~bishkek&years=2010..latest&topic=smart-city~health',
    viewOf(
      { ...years(2010, null), topics: ['smart-city', 'health'] },
      { type: 'places', ids: ['almaty', 'bishkek'] },
    ),
  ],
  [
    '?pair=beijing--moscow&years=earliest..2000&mode=begun&tie=agreement&undated=hide&lang=zh',
    {
      ...viewOf(
        { ...years(null, 2000), mode: 'begun', ties: ['agreement'], undated: 'hide' },
        { type: 'pair', id: 'beijing--moscow' },
      ),
      language: 'zh',
    },
  ],
  [
    '?q=Manas&tab=list&lang=ky&theme=dark&projection=flat&camera=3.2/52.1/70.5',
    {
      ...defaultView,
      query: 'Manas',
      tab: 'list',
      language: 'ky',
      theme: 'dark',
      projection: 'flat',
      camera,
    },
  ],
];

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

/** Values near and far from what a parameter takes. */
const anyValue = fc.oneof(
  fc.constantFrom(
    ...[...canonical, ...variants, ...publishedAddresses].map(([search]) =>
      search.replace(/^[^=]*=/, ''),
    ),
  ),
  fc.constantFrom(...malformed.map(([, value]) => value)),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  fc.string({ unit: fc.constantFrom('%', 'D', '0', '9', 'E', '~', '.', '/', '-', '+', '=', ' ') }),
);
const parameters = [
  ...['place', 'pair', 'chain', 'years', 'mode', 'topic', 'tie', 'source', 'country', 'undated'],
  ...['q', 'tab', 'lang', 'theme', 'projection', 'camera'],
];
const anyName = fc.oneof(fc.constantFrom(...parameters, '__proto__'), fc.string({ maxLength: 8 }));
/** Addresses as people mangle them: some escaped, some not, some no address at all. */
const anySearch = fc.oneof(
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  fc.array(fc.tuple(anyName, anyValue, fc.boolean()), { maxLength: 8 }).map((chosen) => {
    const parts = chosen.map(([name, value, escaped]) =>
      escaped ? `${name}=${encodeURIComponent(value.toWellFormed())}` : `${name}=${value}`,
    );
    return `?${parts.join('&')}`;
  }),
);

describe('whatever the address', () => {
  it('it opens a view, and each notice names a parameter in it', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const { view, notices } = parseAddress(search);
        expect(Object.keys(view).toSorted()).toEqual(Object.keys(defaultView).toSorted());
        for (const { parameter, fault } of notices) {
          expect(parameters).toContain(parameter);
          expect(fault).toBe('malformed');
        }
      }),
    );
  });

  it('the address written for its view opens without notice and stays as it is', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const written = writeAddress(parseAddress(search).view);
        const again = parseAddress(written);
        expect(again.notices).toEqual([]);
        expect(writeAddress(again.view)).toBe(written);
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
