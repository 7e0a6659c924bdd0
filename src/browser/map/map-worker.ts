/** The worker of MapLibre: loaded early, watched, and restarted if it failed to load. */
import {
  clearPrewarmedResources,
  type Map as MapLibreMap,
  prewarm,
  setWorkerUrl,
} from 'maplibre-gl';
import { workerUrl } from './worker-file';

/** How long a worker may take to respond, in seconds: it shares 100 KB with the library, and some connections are slow. */
const workerTimeout = 20;

let hasFailed = false;

setWorkerUrl(workerUrl);
// It loads while the first map is created, and is kept for later ones.
prewarm();

/** Call it before creating a map: it reloads a worker that failed to load for the last one. */
export function askForWorker(): void {
  if (!hasFailed) return;
  hasFailed = false;
  clearPrewarmedResources();
  prewarm();
}

/**
 * Calls back if the worker of a new map does not load. MapLibre reports that only to maps that exist when it
 * happens, and never in a sandboxed frame. The returned function stops waiting.
 */
export function watchWorker(map: MapLibreMap, onMissing: () => void): () => void {
  const fail = () => {
    stop();
    hasFailed = true;
    onMissing();
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  const start = () => {
    clearInterval(timer);
    let seconds = 0;
    // Many maps on one page block each other while they start. An interval counts such a time as one second.
    timer = setInterval(() => {
      seconds += 1;
      if (seconds === workerTimeout) fail();
    }, 1000);
  };
  start();
  // A map without a context requests nothing from its worker.
  const lost = map.on('webglcontextlost', () => clearInterval(timer));
  const restored = map.on('webglcontextrestored', start);
  // GeoJSON content always comes from the worker.
  const answered = map.on('sourcedata', ({ sourceId, sourceDataType }) => {
    if (sourceDataType === 'content' && map.getSource(sourceId)?.type === 'geojson') stop();
  });
  const reported = map.on('error', ({ error }) => {
    if (error.message.startsWith('Worker failed to load')) fail();
  });
  const stop = () => {
    clearInterval(timer);
    for (const subscription of [lost, restored, answered, reported]) subscription.unsubscribe();
  };
  return stop;
}
