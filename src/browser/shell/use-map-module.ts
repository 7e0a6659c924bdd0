/** Loads what makes the map answer and the map's library, apart from the page, which is there long before. */
import { type Dispatch, type SetStateAction, useCallback, useEffect, useState } from 'react';
import { fetchWorkerAhead } from '../map/worker-file';
import { importPart } from '../scripts/import-part';
import { beQuiet } from '../scripts/quiet';
import type { AnsweringMap } from './answering-map';
import type { LiveMap } from './live-map';
import { onceActive, onceLeft, onceSeenAndIdle, sparesData } from './use-activation';

/**
 * `lost`: others have its graphics context; `asleep`: it has given that back, because nobody saw it;
 * `unavailable`: the browser draws no such map; `failed`: it did not arrive, or was lost for good.
 */
export type MapStatus = 'starting' | 'ready' | 'lost' | 'asleep' | 'unavailable' | 'failed';

/** Whether the drawn map is all that there is, as far as anybody can tell. */
export function hasFailed(status: MapStatus): boolean {
  return status === 'unavailable' || status === 'failed';
}

/**
 * How long nobody sees the map before it gives its graphics context back, in milliseconds. Browsers give
 * all maps of a page about sixteen.
 */
const timeToSleep = 10_000;

export interface MapModule {
  readonly status: MapStatus;
  readonly setStatus: Dispatch<SetStateAction<MapStatus>>;
  /** Whether the live map is there or on its way. */
  readonly isWanted: boolean;
  /** The reader wants something that the drawn map cannot do. */
  readonly ask: () => void;
  /** Of the live map: another one stands for a map that has to be made anew. */
  readonly life: number;
  /** There once its script has arrived. */
  readonly AnsweringMap?: typeof AnsweringMap;
  /** There once the library has arrived. */
  readonly LiveMap?: typeof LiveMap;
  /** Tries again what failed; missing where that is of no use. */
  readonly retry: (() => void) | undefined;
}

/** Asked for again, it is the same. */
function importMap() {
  return import('./live-map');
}

function importAnswers() {
  return import('./answering-map');
}

/**
 * Begins the downloads while the shell still waits for its own, so that the connection is never idle.
 * If one fails, that is told, and it is tried again, when it is wanted.
 */
export function fetchMapAhead(): void {
  importAnswers().catch(() => {});
  if (!sparesData()) importMap().catch(() => {});
}

/** Likewise where the live map waits until somebody sees the page. */
export function fetchAnswersAhead(): void {
  importAnswers().catch(() => {});
}

/**
 * How far the live map is. `when` it is loaded: at once or when somebody has seen the page; where data are
 * to be spared, not before the reader asks.
 */
export function useMapModule(when: 'at once' | 'seen' = 'at once', whenLeft?: 'sleeps'): MapModule {
  const [isWanted, setWanted] = useState(() => when === 'at once' && !sparesData());
  const ask = useCallback(() => setWanted(true), []);
  useEffect(() => {
    if (when === 'seen' && !isWanted) return onceSeenAndIdle(ask);
  }, [when, isWanted, ask]);
  const [module, setModule] = useState<{ readonly LiveMap: typeof LiveMap }>();
  const [status, setStatus] = useState<MapStatus>('starting');
  const load = useCallback(() => {
    setStatus('starting');
    fetchWorkerAhead();
    importPart(importMap).then(setModule, (error) => {
      console.error(error);
      setStatus('failed');
    });
  }, []);
  useEffect(() => {
    if (isWanted) load();
  }, [isWanted, load]);
  useEffect(() => {
    // The live map says itself when it is seen.
    const isComing = status === 'starting' || status === 'ready';
    if (!isComing || (!isWanted && sparesData())) beQuiet();
  }, [isWanted, status]);
  const [answers, setAnswers] = useState<{ readonly AnsweringMap: typeof AnsweringMap }>();
  // Without it the links of the page as it came go on answering.
  useEffect(() => void importPart(importAnswers).then(setAnswers, console.error), []);
  const [life, setLife] = useState(0);
  useEffect(() => {
    if (status !== 'lost' && status !== 'asleep') return;
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
  return { status, setStatus, isWanted, ask, life, ...answers, ...module, retry };
}
