/** Query definitions: what is fetched, its key, and how long it stays fresh. */
import {
  type Query,
  QueryClient,
  type QueryMeta,
  queryOptions,
  useQueryClient,
} from '@tanstack/react-query';
import * as z from 'zod/mini';
import { type Atlas, agree, type Dossier } from '../../core/domain/atlas';
import { decodeDataSet } from '../../core/domain/data-set';
import { atlasOfRecords, checkAtlas, decodeDossier } from '../../core/domain/decode-atlas';
import { decodeHeadlines } from '../../core/domain/headline';
import { decodePins } from '../../core/domain/pin';
import { pinFolder } from '../../core/domain/pin-day';
import { decodeRegister } from '../../core/domain/register';
import { decodeStory } from '../../core/domain/story';
import { nextTask } from '../scripts/next-task';
import { fetchJson, isMissing } from './fetch-json';

// Without this Zod tries `new Function`, which a strict Content-Security-Policy reports.
z.config({ jitless: true });

const retries = 3;
const minRetryDelay = 500;

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** The day of the pinned copy of the data; `null` for the current data. */
      readonly pin: string | null;
    };
  }
}

/** A client for the current data, or for the pin of a day. Each client serves one copy of the data. */
export function createQueryClient(pin: string | null = null): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        meta: { pin },
        // Prebuilt files change only with a new deployment.
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        // A missing pin will not appear later.
        retry: (failures, error) => failures < retries && !(pin !== null && isMissing(error)),
        retryDelay: (attempt) => minRetryDelay * 2 ** attempt,
        networkMode: 'always',
      },
    },
  });
}

/** The path under `data/` of a file, in the copy of the data that a query reads. */
function inCopy(meta: QueryMeta | undefined, path: string): string {
  return `${pinFolder(meta?.pin ?? null)}${path}`;
}

/** The day of the pinned copy that this page's queries read; `null` for the current data. */
export function usePin(): string | null {
  return useQueryClient().getDefaultOptions().queries?.meta?.pin ?? null;
}

/** In two tasks: a slow phone does not respond during either. */
async function decodeInTasks(json: unknown): Promise<Atlas> {
  const records = checkAtlas(json);
  await nextTask();
  return atlasOfRecords(records);
}

export const atlasQuery = queryOptions({
  queryKey: ['atlas'],
  queryFn: ({ signal, meta, client, queryKey }) => {
    // It is only refetched when the first copy is out of date: bypass the HTTP cache.
    const cache = client.getQueryData(queryKey) === undefined ? 'default' : 'no-cache';
    return fetchJson(inCopy(meta, 'atlas.json'), decodeInTasks, signal, cache);
  },
});

const dossierKey = 'dossier';

/** Whether a dossier contradicts what the loaded atlas has about its pair. */
function disagrees(client: QueryClient, dossier: Dossier): boolean {
  const pair = client.getQueryData(atlasQuery.queryKey)?.pairs.get(dossier.id);
  return pair !== undefined && !agree(pair, dossier);
}

/**
 * Refetches the atlas, then the dossiers that contradict the new one. If the atlas does not load, the
 * page keeps the one it has.
 */
async function renewAtlas(client: QueryClient): Promise<void> {
  await client.refetchQueries(atlasQuery, { cancelRefetch: false });
  const predicate = ({ state: { data } }: Query) =>
    data !== undefined && disagrees(client, data as Dossier);
  void client.invalidateQueries({ queryKey: [dossierKey], predicate });
}

/**
 * The dossier of a pair. If it contradicts the atlas on its first load, either the site has been rebuilt
 * or the dossier comes from a stale cache: both are then fetched once more, bypassing all caches.
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

/** A register by its name; fetched when its layer is on. */
export function registerQuery(name: string) {
  return queryOptions({
    queryKey: ['register', name],
    queryFn: ({ signal, meta }) =>
      fetchJson(inCopy(meta, `registers/${name}.json`), decodeRegister, signal),
    // A register never changes, and comparing a large one is slow.
    structuralSharing: false,
  });
}

/** The story of a collection; fetched when it is opened. */
export function storyQuery(id: string) {
  return queryOptions({
    queryKey: ['story', id],
    queryFn: ({ signal, meta }) =>
      fetchJson(inCopy(meta, `stories/${id}.json`), (json) => decodeStory(id, json), signal),
  });
}

/** All articles; fetched by the first search and by the list. */
export const headlinesQuery = queryOptions({
  queryKey: ['headlines'],
  queryFn: ({ signal, meta }) => fetchJson(inCopy(meta, 'search.json'), decodeHeadlines, signal),
});

/** The facts about the whole data set, for the About page. */
export const dataSetQuery = queryOptions({
  queryKey: ['data set'],
  queryFn: ({ signal, meta }) => fetchJson(inCopy(meta, 'about.json'), decodeDataSet, signal),
});

/** All pins there are, whichever copy the rest of the page shows. */
export const pinsQuery = queryOptions({
  queryKey: ['pins'],
  queryFn: ({ signal }) => fetchJson('pins.json', decodePins, signal),
});
