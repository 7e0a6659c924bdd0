/** What is loaded, under which key, and for how long it holds. */
import {
  type Query,
  QueryClient,
  type QueryMeta,
  queryOptions,
  useQueryClient,
} from '@tanstack/react-query';
import * as z from 'zod/mini';
import { agree, type Dossier } from '../../core/domain/atlas';
import { decodeDataSet } from '../../core/domain/data-set';
import { decodeAtlas, decodeDossier } from '../../core/domain/decode-atlas';
import { decodeHeadlines } from '../../core/domain/headline';
import { decodePins } from '../../core/domain/pin';
import { pinFolder } from '../../core/domain/pin-day';
import { decodeRegister } from '../../core/domain/register';
import { decodeStory } from '../../core/domain/story';
import { fetchJson, isMissing } from './fetch-json';

// Without this Zod tries `new Function`, which a strict Content-Security-Policy reports.
z.config({ jitless: true });

const retries = 3;
const firstPause = 500;

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** The day of the copy of the data that is asked for; `null` for the present data. */
      readonly pin: string | null;
    };
  }
}

/** Queries of the present data, or of the pin of a day: a client knows one copy of the data. */
export function createQueryClient(pin: string | null = null): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        meta: { pin },
        // Prebuilt files change only with a new deployment.
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        // A pin that is not there will not come.
        retry: (failures, error) => failures < retries && !(pin !== null && isMissing(error)),
        retryDelay: (attempt) => firstPause * 2 ** attempt,
        networkMode: 'always',
      },
    },
  });
}

/** The path under `data/` of a file of the copy that a query is about. */
function inCopy(meta: QueryMeta | undefined, path: string): string {
  return `${pinFolder(meta?.pin ?? null)}${path}`;
}

/** The day of the copy of the data that the queries of this page ask for. */
export function usePin(): string | null {
  return useQueryClient().getDefaultOptions().queries?.meta?.pin ?? null;
}

export const atlasQuery = queryOptions({
  queryKey: ['atlas'],
  queryFn: ({ signal, meta, client, queryKey }) => {
    // A second time it is wanted because the first one is out of date.
    const cache = client.getQueryData(queryKey) === undefined ? 'default' : 'no-cache';
    return fetchJson(inCopy(meta, 'atlas.json'), decodeAtlas, signal, cache);
  },
});

const dossierKey = 'dossier';

/** Whether the atlas that the page has says something else of the pair than the dossier does. */
function disagrees(client: QueryClient, dossier: Dossier): boolean {
  const pair = client.getQueryData(atlasQuery.queryKey)?.pairs.get(dossier.id);
  return pair !== undefined && !agree(pair, dossier);
}

/**
 * Fetches the atlas anew, and then the dossiers that were of the same build as the one before. Where
 * it does not come, the page goes on with the atlas that it has.
 */
async function renewAtlas(client: QueryClient): Promise<void> {
  await client.refetchQueries(atlasQuery, { cancelRefetch: false });
  const predicate = ({ state: { data } }: Query) =>
    data !== undefined && disagrees(client, data as Dossier);
  void client.invalidateQueries({ queryKey: [dossierKey], predicate });
}

/**
 * A dossier that comes for the first time and disagrees with the atlas tells that the site has been
 * built anew, or that the dossier comes from a cache: then both are fetched once more, past all caches.
 */
export function dossierQuery(pairId: string) {
  const queryKey = [dossierKey, pairId];
  return queryOptions({
    queryKey,
    queryFn: async ({ signal, meta, client }) => {
      const fetchDossier = (cache: RequestCache) =>
        fetchJson(inCopy(meta, `pairs/${pairId}.json`), decodeDossier, signal, cache);
      if (client.getQueryData(queryKey) !== undefined) return fetchDossier('no-cache');
      const dossier = await fetchDossier('default');
      if (!disagrees(client, dossier)) return dossier;
      await renewAtlas(client);
      return disagrees(client, dossier) ? fetchDossier('no-cache') : dossier;
    },
  });
}

/** A register, by its name; asked for when its layer is on. */
export function registerQuery(name: string) {
  return queryOptions({
    queryKey: ['register', name],
    queryFn: ({ signal, meta }) =>
      fetchJson(inCopy(meta, `registers/${name}.json`), decodeRegister, signal),
    // Nothing to compare a register with, and much to walk through.
    structuralSharing: false,
  });
}

/** The story of a collection; asked for when it is opened. */
export function storyQuery(id: string) {
  return queryOptions({
    queryKey: ['story', id],
    queryFn: ({ signal, meta }) =>
      fetchJson(inCopy(meta, `stories/${id}.json`), (json) => decodeStory(id, json), signal),
  });
}

/** All articles; asked for with the first search and by the list. */
export const headlinesQuery = queryOptions({
  queryKey: ['headlines'],
  queryFn: ({ signal, meta }) => fetchJson(inCopy(meta, 'search.json'), decodeHeadlines, signal),
});

/** What the page about the data says of all of it. */
export const dataSetQuery = queryOptions({
  queryKey: ['data set'],
  queryFn: ({ signal, meta }) => fetchJson(inCopy(meta, 'about.json'), decodeDataSet, signal),
});

/** The pins that there are, of whatever copy the rest of the page is about. */
export const pinsQuery = queryOptions({
  queryKey: ['pins'],
  queryFn: ({ signal }) => fetchJson('pins.json', decodePins, signal),
});
