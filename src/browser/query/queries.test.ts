// @vitest-environment jsdom
import type { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { atlasFormat, readableFormats } from '../../core/domain/atlas-files';
import { faultOf, isMissing, LoadError } from './fetch-json';
import { atlasQuery, createQueryClient, dossierQuery, pinsQuery } from './queries';

const atlas = { format: atlasFormat, topics: [], places: [], articles: [], pairs: [] };

/** The query without retries. */
const once = { ...atlasQuery, retry: false };

/** A client without retries. */
function createHastyClient(): QueryClient {
  const queries = createQueryClient();
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } });
  return queries;
}

/** Fakes a server with the same response for every path; returns the requested paths. */
function serve(body: unknown, status = 200): string[] {
  const paths: string[] = [];
  vi.stubGlobal('fetch', async (address: URL) => {
    paths.push(address.pathname);
    return new Response(JSON.stringify(body), { status });
  });
  return paths;
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A fake site that can be rebuilt. */
class Site {
  readonly asked: string[] = [];
  #files: Record<string, unknown> = {};

  constructor() {
    vi.stubGlobal('fetch', async ({ pathname }: URL) => {
      const path = pathname.replace('/data/', '');
      this.asked.push(path);
      const body = this.#files[path];
      return new Response(JSON.stringify(body), { status: body === undefined ? 404 : 200 });
    });
  }

  remove(path: string): void {
    delete this.#files[path];
  }

  /** Simulates another version of the site, whose atlas has another format. */
  writeAtlasIn(format: number): void {
    this.#files['atlas.json'] = { ...Object(this.#files['atlas.json']), format };
  }

  /** Rebuilds the site. Both pairs get the same events, which differ only in their ids. */
  build(ofAtlas: readonly string[], ofDossiers = ofAtlas): void {
    const events = (ids: readonly string[]) =>
      ids.map((id) => ({ id, kind: 'meeting', date: '2017', topics: [], articles: [] }));
    const place = { kind: 'city', names: { en: '' }, aliases: [], country: 'KG' };
    const places = ['a', 'b', 'c'].map((id) => ({ ...place, id, coordinates: [0, 0] }));
    const ids = ['a--b', 'a--c'];
    const pairs = ids.map((id) => ({ id, events: events(ofAtlas) }));
    const dossiers = ids.map((id) => {
      const ofDossier = events(ofDossiers).map((event) => ({
        ...event,
        summary: { en: '' },
        sources: [],
      }));
      return [`pairs/${id}.json`, { id, events: ofDossier, articles: [] }];
    });
    this.#files = { 'atlas.json': { ...atlas, places, pairs }, ...Object.fromEntries(dossiers) };
  }
}

/** The ids of a pair's events in the page: in the atlas, and in the dossier. */
async function eventsOf(queries: QueryClient, pairId: string): Promise<string[]> {
  const dossier = await queries.fetchQuery(dossierQuery(pairId));
  const ofAtlas = queries.getQueryData(atlasQuery.queryKey)?.pairs.get(pairId)?.events ?? [];
  return [ofAtlas, dossier.events].map((events) => events.map(({ id }) => id).join());
}

describe('a page that stays open while the site is rebuilt', () => {
  it('fetches the atlas again with the first dossier of the new build', async () => {
    const site = new Site();
    site.build(['old']);
    const queries = createQueryClient();
    await queries.fetchQuery(atlasQuery);
    site.build(['new', 'old']);
    expect(await eventsOf(queries, 'a--b')).toEqual(['new,old', 'new,old']);
    expect(await eventsOf(queries, 'a--c')).toEqual(['new,old', 'new,old']);
    expect(site.asked).toEqual(['atlas.json', 'pairs/a--b.json', 'atlas.json', 'pairs/a--c.json']);
  });

  it('fetches the dossiers that it already has again', async () => {
    const site = new Site();
    site.build(['old']);
    const queries = createQueryClient();
    await queries.fetchQuery(atlasQuery);
    await eventsOf(queries, 'a--b');
    site.build(['new', 'old']);
    await eventsOf(queries, 'a--c');
    expect(await eventsOf(queries, 'a--b')).toEqual(['new,old', 'new,old']);
    expect(site.asked.filter((path) => path === 'atlas.json')).toHaveLength(2);
  });

  it('asks once where atlas and dossiers disagree for good, and shows what there is', async () => {
    const site = new Site();
    site.build(['old'], ['new', 'old']);
    const queries = createQueryClient();
    await queries.fetchQuery(atlasQuery);
    expect(await eventsOf(queries, 'a--b')).toEqual(['old', 'new,old']);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(site.asked.toSorted()).toEqual([
      ...['atlas.json', 'atlas.json', 'pairs/a--b.json', 'pairs/a--b.json'],
    ]);
  });

  it('keeps its atlas where the new one does not come', async () => {
    const site = new Site();
    site.build(['old']);
    const queries = createHastyClient();
    await queries.fetchQuery(atlasQuery);
    site.build(['new', 'old']);
    site.remove('atlas.json');
    expect(await eventsOf(queries, 'a--b')).toEqual(['old', 'new,old']);
  });

  it('keeps its atlas where the new one is of a later format', async () => {
    const site = new Site();
    site.build(['old']);
    const queries = createHastyClient();
    await queries.fetchQuery(atlasQuery);
    site.build(['new', 'old']);
    site.writeAtlasIn(atlasFormat + 1);
    expect(await eventsOf(queries, 'a--b')).toEqual(['old', 'new,old']);
    const { error } = queries.getQueryState(atlasQuery.queryKey) ?? {};
    expect(faultOf(error)).toEqual({ type: 'otherFormat' });
  });
});

describe('a page that gets the atlas of an earlier build from a cache', () => {
  it.each(readableFormats)(
    'shows it in format %i, until a dossier says that it is old',
    async (format) => {
      const site = new Site();
      site.build(['old']);
      site.writeAtlasIn(format);
      const queries = createQueryClient();
      const { pairs } = await queries.fetchQuery(atlasQuery);
      expect([...pairs.keys()]).toEqual(['a--b', 'a--c']);
      site.build(['new', 'old']);
      expect(await eventsOf(queries, 'a--b')).toEqual(['new,old', 'new,old']);
    },
  );
});

describe('queries', () => {
  it('ask for the present data', async () => {
    const paths = serve(atlas);
    await createQueryClient().fetchQuery(atlasQuery);
    expect(paths).toEqual(['/data/atlas.json']);
  });

  it('ask for everything of a pin where the pin is, and for the list of pins where all are', async () => {
    const queries = createQueryClient('2026-11-22');
    const paths = serve(atlas);
    await queries.fetchQuery(atlasQuery);
    const dossierPaths = serve({ id: 'a--b', events: [], articles: [] });
    await queries.fetchQuery(dossierQuery('a--b'));
    const pinsPaths = serve({ pins: [] });
    await queries.fetchQuery(pinsQuery);
    expect([...paths, ...dossierPaths, ...pinsPaths]).toEqual([
      '/data/pinned/2026-11-22/atlas.json',
      '/data/pinned/2026-11-22/pairs/a--b.json',
      '/data/pins.json',
    ]);
  });

  it('try again what may come, but not a pin that is not there', async () => {
    serve('', 404);
    const missing = await failureOf(createQueryClient().fetchQuery(once));
    expect(isMissing(missing)).toBe(true);
    const triesAgain = (pin: string | null, error: unknown) => {
      const retry = createQueryClient(pin).getDefaultOptions().queries?.retry;
      return typeof retry === 'function' && retry(0, error as Error);
    };
    expect(triesAgain('2026-11-22', missing)).toBe(false);
    expect(triesAgain('2026-11-22', new LoadError({ type: 'network' }))).toBe(true);
    expect(triesAgain(null, missing)).toBe(true);
  });

  it('tell files of another version from damaged ones', async () => {
    const queries = createQueryClient();
    serve({ ...atlas, format: atlasFormat + 1 });
    expect(faultOf(await failureOf(queries.fetchQuery(once)))).toEqual({
      type: 'otherFormat',
    });
    serve({ ...atlas, places: 'none' });
    expect(faultOf(await failureOf(queries.fetchQuery(once)))).toEqual({
      type: 'unreadable',
    });
  });
});
