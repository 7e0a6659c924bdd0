/** While records are edited, the dev server says when they changed; the open page follows. */
import type { QueryClient } from '@tanstack/react-query';

export function refreshInDevelopment(queries: QueryClient): void {
  import.meta.hot?.on('atlas:changed', () => void queries.invalidateQueries());
}
