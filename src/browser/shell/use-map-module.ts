/** Loads the scripts that make the map interactive, and the map's library, after the page itself. */
import {
  type Dispatch,
  type SetStateAction,
  startTransition,
  useCallback,
  useEffect,
  useState,
} from 'react';
import { fetchWorkerAhead } from '../map/worker-file';
import { importPart } from '../scripts/import-part';
import { nextTask } from '../scripts/next-task';
import { beQuiet } from '../scripts/quiet';
import type { InteractiveMap } from './interactive-map';
import type { LiveMap } from './live-map';
import { onceActive, onceLeft, onceSeenAndIdle, savesData } from './use-activation';

/**
 * `lost`: the browser took its WebGL context; `asleep`: it released the context while out of view;
 * `unavailable`: the browser has no WebGL; `failed`: it did not load, or was lost for good.
 */
export type MapStatus = 'starting' | 'ready' | 'lost' | 'asleep' | 'unavailable' | 'failed';

/** Whether only the drawn map will be available. */
export function hasFailed(status: MapStatus): boolean {
  return status === 'unavailable' || status === 'failed';
}

/**
 * How long the map is out of view before it releases its WebGL context, in milliseconds. Browsers allow
 * about sixteen contexts for all maps of a page.
 */
const timeToSleep = 10_000;

export interface MapModule {
  readonly status: MapStatus;
  readonly setStatus: Dispatch<SetStateAction<MapStatus>>;
  /** Whether the live map is loaded or loading. */
  readonly isWanted: boolean;
  /** Whether the live map is there or will be soon, without being requested. */
  readonly isComing: boolean;
  /** Requests the live map, for something that the drawn map cannot do. */
  readonly ask: () => void;
  /** A counter for the live map's `key`: it grows when the map has to be created again. */
  readonly life: number;
  /** Set once its script has loaded. */
  readonly InteractiveMap?: typeof InteractiveMap;
  /** Set once the map's library has loaded. */
  readonly LiveMap?: typeof LiveMap;
  /** Retries a failed load; missing where that would not help. */
  readonly retry: (() => void) | undefined;
}

/** When the live map loads: at once, or when the page has been visible. */
type LiveMapStart = 'at once' | 'seen';

let givesContexts: boolean | null = null;

/**
 * Whether the browser gives any graphics context that a map needs. To make the first one takes as long
 * as it takes to start the graphics process, which the map then finds running.
 */
function hasWebGl(): boolean {
  if (givesContexts === null) {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    givesContexts = context !== null;
  }
  return givesContexts;
}

function importMap() {
  return import('./live-map');
}

function importInteractive() {
  return import('./interactive-map');
}

async function fetchMap(): Promise<void> {
  if (savesData()) return;
  // In a task of its own: the graphics process may have to start. The preload links of the scripts take another.
  await nextTask();
  if (!hasWebGl()) return;
  await nextTask();
  await importMap().catch(() => {});
}

/**
 * Starts the downloads while the shell still waits for its own, so that the connection is never idle. Those of the
 * map start at once or when the page is visible. Failures are ignored here: they are reported, and retried, when
 * the map is needed.
 */
export async function fetchAhead(when: LiveMapStart): Promise<void> {
  // In a task of its own: the first scripts have just been evaluated in this one.
  await nextTask();
  importInteractive().catch(() => {});
  if (when === 'at once') void fetchMap();
  else onceActive(() => void fetchMap());
}

/** Loads the live map and returns its state. Where data is to be saved, it loads only when the reader asks for it. */
export function useMapModule(when: LiveMapStart = 'at once', whenLeft?: 'sleeps'): MapModule {
  const [isWanted, setWanted] = useState(() => when === 'at once' && !savesData());
  const ask = useCallback(() => setWanted(true), []);
  useEffect(() => {
    if (when === 'seen' && !isWanted) return onceSeenAndIdle(ask);
  }, [when, isWanted, ask]);
  const [module, setModule] = useState<{ readonly LiveMap: typeof LiveMap }>();
  const [status, setStatus] = useState<MapStatus>('starting');
  const load = useCallback(() => {
    // Asked here, and not by the library, whose 230 kB would be of no use.
    if (!hasWebGl()) {
      setStatus('unavailable');
      return;
    }
    setStatus('starting');
    fetchWorkerAhead();
    importPart(importMap).then(
      (loaded) => startTransition(() => setModule(loaded)),
      (error) => {
        console.error(error);
        setStatus('failed');
      },
    );
  }, []);
  useEffect(() => {
    if (isWanted) load();
  }, [isWanted, load]);
  const isComing = (status === 'starting' || status === 'ready') && (isWanted || !savesData());
  useEffect(() => {
    // Otherwise the live map reports when it is fully visible.
    if (!isComing) beQuiet();
  }, [isComing]);
  const [interactive, setInteractive] = useState<{
    readonly InteractiveMap: typeof InteractiveMap;
  }>();
  // If it does not load, the links of the prerendered page keep working.
  useEffect(() => {
    importPart(importInteractive).then(
      (loaded) => startTransition(() => setInteractive(loaded)),
      console.error,
    );
  }, []);
  const [life, setLife] = useState(0);
  useEffect(() => {
    if (status !== 'lost' && status !== 'asleep') return;
    // Only on return: two visible maps would otherwise take the context from each other forever.
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
  return { status, setStatus, isWanted, isComing, ask, life, ...interactive, ...module, retry };
}
