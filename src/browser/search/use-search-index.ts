/** The search index, built when it is first wanted: neither it nor the headlines weigh on the page. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { Headline } from '../../core/domain/headline';
import { headlinesQuery } from '../query/queries';
import { importPart } from '../scripts/import-part';
import type { createSearchIndex, SearchIndex } from './search-index';

const loadIndex = () => import('./search-index');
const noHeadlines: readonly Headline[] = [];

export interface SearchState {
  /** `null` until the search is there. */
  readonly index: SearchIndex | null;
  /** The headlines did not arrive: no article is found. */
  readonly lacksArticles: boolean;
}

/** `wanted`: the reader turns to the search. Headlines join when they have arrived. */
export function useSearchIndex(
  atlas: Atlas,
  wanted: boolean,
  withArticles: boolean = true,
): SearchState {
  const headlines = useQuery({ ...headlinesQuery, enabled: wanted && withArticles });
  const [error, setError] = useState<unknown>(null);
  const [create, setCreate] = useState<{ readonly index: typeof createSearchIndex } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let isCurrent = true;
    importPart(loadIndex).then(
      (loaded) => {
        if (isCurrent) setCreate({ index: loaded.createSearchIndex });
      },
      (error) => {
        if (isCurrent) setError(error);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  const known = headlines.data ?? noHeadlines;
  const index = useMemo(() => create?.index(atlas, known) ?? null, [create, atlas, known]);
  // The boundary around the part that searches offers to try again.
  if (error !== null) throw error;
  return { index, lacksArticles: headlines.isError };
}
