// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { atlasFormat } from '../../core/domain/atlas-files';
import { faultOf, isMissing, LoadError } from './fetch-json';
import { atlasQuery, createQueryClient, dossierQuery, pinsQuery } from './queries';

const atlas = { format: atlasFormat, topics: [], places: [], articles: [], pairs: [] };

/** Asked for but one time, whatever comes. */
const once = { ...atlasQuery, retry: false };

/** A server that gives one answer to everything; the paths that were asked for. */
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
