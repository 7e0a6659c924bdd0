/** Loads the map with its library, apart from the page: the page is there long before. */
import { useCallback, useEffect, useState } from 'react';
import type MapView from '../map/map-view';

type MapModule =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'loaded'; readonly MapView: typeof MapView };

/** Nothing is loaded before it is wanted. */
export function useMapModule(isWanted = true): readonly [module: MapModule, retry: () => void] {
  const [module, setModule] = useState<MapModule>({ status: 'loading' });
  const load = useCallback(() => {
    setModule({ status: 'loading' });
    import('../map/map-view').then(
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
