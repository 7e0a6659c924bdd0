import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeAddress } from '../../core/view/address';
import { anyView } from '../../core/view/arbitraries.fixture';
import { defaultView, noFilters, type View } from '../../core/view/view';
import { beforePaintScript } from './before-paint-plugin';
import { olderStylePath } from './older-style';

const root = fileURLToPath(new URL('../../..', import.meta.url));

let script = '';
beforeAll(async () => {
  script = await beforePaintScript(root);
}, 120_000);

interface Opened {
  readonly search?: string;
  readonly path?: string;
  readonly lang?: string;
  readonly languages?: readonly string[];
  /** Whether the browser lacks `light-dark()`. */
  readonly isOlder?: boolean;
  /** The name of an element that fires an error before the app has loaded. */
  readonly missing?: string;
}

/** Runs the script on a page, and returns the result. */
function open({
  search = '',
  path = '/atlas/',
  lang = 'en',
  languages = ['en'],
  isOlder = false,
  missing,
}: Opened) {
  const page = { lang, dataset: { root: '../' } as Record<string, string | undefined> };
  const written: string[] = [];
  const links: { rel?: string; href?: string }[] = [];
  const listeners: ((event: object) => void)[] = [];
  runInNewContext(script, {
    window: null,
    addEventListener: (type: string, listener: (event: object) => void) => {
      if (type === 'error') listeners.push(listener);
    },
    document: {
      documentElement: page,
      getElementById: () => null,
      createElement: () => ({}),
      head: { append: (link: object) => links.push(link) },
    },
    CSS: { supports: () => !isOlder },
    // Passed in, because the script checks it for newer features.
    Intl,
    location: { search, pathname: path, hash: '#a' },
    navigator: { languages },
    history: { replaceState: (_: null, __: string, address: string) => written.push(address) },
    URLSearchParams,
  });
  if (missing !== undefined) {
    for (const listen of listeners) listen({ target: { localName: missing } });
  }
  return { ...page, unfit: page.dataset.unfit?.split(' ') ?? [], written, links };
}

/** Each single difference of a view from the default, as a view of its own. */
function differences(view: View): View[] {
  const inFilters = Object.entries(view.filters).map(([name, value]) => ({
    ...defaultView,
    filters: { ...noFilters, [name]: value },
  }));
  const others = Object.entries({ ...view, filters: noFilters }).map(([name, value]) => ({
    ...defaultView,
    [name]: value,
  }));
  return [...inFilters, ...others].filter((each) => writeAddress(each) !== '');
}

/** The part of a view that affects the map, without the page around it. */
function shownOnMap({ query, tab, table, sort, language, theme, ...shown }: View) {
  return JSON.stringify(shown);
}

describe('before anything is painted', () => {
  it('the page is marked if the address asks for another map than the prerendered one', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        for (const one of [view, ...differences(view)]) {
          const search = writeAddress(one);
          const { unfit } = open({ search });
          expect(unfit.includes('view'), search).toBe(shownOnMap(one) !== shownOnMap(defaultView));
          expect(unfit.includes('tab'), search).toBe(one.tab !== 'map');
        }
      }),
    );
  });

  it('a page that fits is left as it is', () => {
    expect(open({ search: '?theme=dark&utm_source=a&q=osh&place=' }).unfit).toEqual([]);
  });

  it('a page whose script does not come shows as it came, instead of nothing', () => {
    const asked = { search: '?lang=ru&tab=list' };
    expect(open(asked)).toMatchObject({ lang: 'ru', unfit: ['words', 'tab'] });
    expect(open({ ...asked, missing: 'img' }).unfit).toEqual(['words', 'tab']);
    expect(open({ ...asked, missing: 'script' })).toMatchObject({ lang: 'en', unfit: [] });
  });

  it('a page in an older browser stays as it is, whatever is asked for, in another style', () => {
    const { lang, unfit, dataset, links } = open({
      search: '?place=osh&lang=ru&tab=list',
      isOlder: true,
    });
    expect({ lang, unfit, older: dataset.older }).toEqual({ lang: 'en', unfit: [], older: '' });
    expect(links).toEqual([{ rel: 'stylesheet', href: `../${olderStylePath(root)}` }]);
    expect(open({ search: '?place=osh' })).toMatchObject({ links: [], unfit: ['view'] });
  });

  it('an address that was escaped as HTML says the same', () => {
    const { unfit, dataset } = open({ search: '?theme=dark&amp;amp;place=osh' });
    expect(unfit).toEqual(['view']);
    expect(dataset.theme).toBe('dark');
  });

  it.each<[opened: Opened, language: string]>([
    [{ search: '?lang=kk', lang: 'ru' }, 'kk'],
    [{ search: '?lang=de', lang: 'ru' }, 'ru'],
    [{ languages: ['fr', 'ky-KG', 'ru'] }, 'ky'],
    [{ languages: ['fr'] }, 'en'],
  ])('the language is the one that address, page or browser name: %j', (opened, language) => {
    const { lang, unfit } = open(opened);
    expect(lang).toBe(language);
    expect(unfit).toEqual(language === (opened.lang ?? 'en') ? [] : ['words']);
  });

  it.each(['/place/osh', '/atlas'])('a folder without its slash gets it: %s', (path) => {
    expect(open({ path, search: '?q=a' }).written).toEqual([`${path}/?q=a#a`]);
  });

  it.each(['/', '/atlas/', '/place/osh/index.html', '/embed.html', '/embed'])(
    'other addresses stay: %s',
    (path) => {
      expect(open({ path }).written).toEqual([]);
    },
  );
});
