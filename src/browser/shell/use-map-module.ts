/** Loads the map with its library, apart from the page: the page is there long before. */
import { useCallback, useEffect, useState } from 'react';
import type MapView from '../map/map-view';

type MapModule =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'loaded'; readonly MapView: typeof MapView };

/** Asked for again, it is the same; one that did not arrive is fetched anew. */
function importMap() {
  return import('../map/map-view');
}

/**
 * Begins the download while the shell still waits for its own, so that the connection is never idle.
 * If it fails, that is told, and it is tried again, when the map is wanted.
 */
export function fetchMapAhead(): void {
  importMap().catch(() => {});
}

/** Nothing is loaded before it is wanted. */
export function useMapModule(isWanted = true): readonly [module: MapModule, retry: () => void] {
  const [module, setModule] = useState<MapModule>({ status: 'loading' });
  const load = useCallback(() => {
    setModule({ status: 'loading' });
    importMap().then(
      (loaded) => setModule({ status: 'loaded', MapView: loaded.default }),
      (error) => {
        console.error(error);
        setModule({ status: 'failed' });
      },
    );
  }, []);
  useEffect(() => {
    if (isWanted) load();
  }, [isWanted, load]);
  return [module, load];
}
