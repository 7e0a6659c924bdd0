/** The search index, built on first use, so that neither it nor the headlines slow the page down. */
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
  /** `null` until the search has loaded. */
  readonly index: SearchIndex | null;
  /** Whether the headlines failed to load: no article is found then. */
  readonly lacksArticles: boolean;
}

/** `wanted`: whether the reader uses the search. Headlines are added once loaded. */
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
  // The error boundary around the search offers a retry.
  if (error !== null) throw error;
  return { index, lacksArticles: headlines.isError };
}
