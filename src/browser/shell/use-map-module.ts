/** Loads the map with its library, apart from the page: the page is there long before. */
import { useCallback, useEffect, useState } from 'react';
import { importPart } from '../parts/import-part';
import type { LiveMap } from './live-map';

/** `unavailable`: the browser draws no such map; `failed`: it did not arrive, or was lost for good. */
export type MapStatus = 'starting' | 'ready' | 'lost' | 'unavailable' | 'failed';

export interface MapModule {
  readonly status: MapStatus;
  readonly setStatus: (status: MapStatus) => void;
  /** There once the library has arrived. */
  readonly LiveMap: typeof LiveMap | undefined;
  /** Tries again what failed; missing where that is of no use. */
  readonly retry: (() => void) | undefined;
}

/** Asked for again, it is the same. */
function importMap() {
  return import('./live-map');
}

/**
 * Begins the download while the shell still waits for its own, so that the connection is never idle.
 * If it fails, that is told, and it is tried again, when the map is wanted.
 */
export function fetchMapAhead(): void {
  importMap().catch(() => {});
}

/** How far the live map is. Nothing is loaded before it is wanted. */
export function useMapModule(isWanted = true): MapModule {
  const [module, setModule] = useState<{ readonly LiveMap: typeof LiveMap }>();
  const [status, setStatus] = useState<MapStatus>('starting');
  const load = useCallback(() => {
    setStatus('starting');
    importPart(importMap).then(setModule, (error) => {
      console.error(error);
      setStatus('failed');
    });
  }, []);
  useEffect(() => {
    if (isWanted) load();
  }, [isWanted, load]);
  const retry = status === 'failed' ? load : undefined;
  return { status, setStatus, LiveMap: module?.LiveMap, retry };
}
