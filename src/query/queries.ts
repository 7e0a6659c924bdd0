/** What is loaded, under which key, and for how long it holds. */
import { QueryClient, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { decodeAtlas, decodeDossier } from '../domain/atlas';
import { decodeDataSet } from '../domain/data-set';
import { decodeHeadlines } from '../domain/headline';
import { fetchJson } from './fetch-json';

// Without this Zod tries `new Function`, which a strict Content-Security-Policy reports.
z.config({ jitless: true });

const retries = 3;
const firstPause = 500;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Prebuilt files change only with a new deployment.
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        retry: retries,
        retryDelay: (attempt) => firstPause * 2 ** attempt,
        networkMode: 'always',
      },
    },
  });
}

export const atlasQuery = queryOptions({
  queryKey: ['atlas'],
  queryFn: ({ signal }) => fetchJson('atlas.json', decodeAtlas, signal),
});

export function dossierQuery(pairId: string) {
  return queryOptions({
    queryKey: ['dossier', pairId],
    queryFn: ({ signal }) => fetchJson(`pairs/${pairId}.json`, decodeDossier, signal),
  });
}

/** All articles; asked for with the first search and by the list. */
export const headlinesQuery = queryOptions({
  queryKey: ['headlines'],
  queryFn: ({ signal }) => fetchJson('search.json', decodeHeadlines, signal),
});

/** What the page about the data says of all of it. */
export const dataSetQuery = queryOptions({
  queryKey: ['data set'],
  queryFn: ({ signal }) => fetchJson('about.json', decodeDataSet, signal),
});
