/** Loads the map with its library, apart from the page: the page is there long before. */
import { useCallback, useEffect, useState } from 'react';
import { importPart } from '../scripts/import-part';
import { beQuiet } from '../scripts/quiet';
import type { LiveMap } from './live-map';
import { restorePrerendered } from './prerendered';
import { onceActive, onceLeft } from './use-activation';

/**
 * `lost`: others have its graphics context; `asleep`: it has given that back, because nobody saw it;
 * `unavailable`: the browser draws no such map; `failed`: it did not arrive, or was lost for good.
 */
export type MapStatus = 'starting' | 'ready' | 'lost' | 'asleep' | 'unavailable' | 'failed';

/**
 * How long nobody sees the map before it gives its graphics context back, in milliseconds. Browsers give
 * all maps of a page about sixteen.
 */
const timeToSleep = 10_000;

export interface MapModule {
  readonly status: MapStatus;
  readonly setStatus: (status: MapStatus) => void;
  /** Of the live map: another one stands for a map that has to be made anew. */
  readonly life: number;
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
export function useMapModule(isWanted = true, whenLeft?: 'sleeps'): MapModule {
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
  useEffect(() => {
    if (status !== 'starting') beQuiet();
  }, [status]);
  const [life, setLife] = useState(0);
  useEffect(() => {
    if (status !== 'lost' && status !== 'asleep') return;
    restorePrerendered();
    // Seen all the time, it would take the context back from another map that is seen, and so on.
    return onceActive(() => {
      setLife((count) => count + 1);
      setStatus('starting');
    }, true);
  }, [status]);
  useEffect(() => {
    if (status !== 'ready' || whenLeft !== 'sleeps') return;
    return onceLeft(() => setStatus('asleep'), timeToSleep);
  }, [status, whenLeft]);
  const retry = status === 'failed' ? load : undefined;
  return { status, setStatus, life, LiveMap: module?.LiveMap, retry };
}
