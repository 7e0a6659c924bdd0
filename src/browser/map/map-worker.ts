/** The worker of MapLibre: loaded early, watched, and restarted if it failed to load. */
import {
  clearPrewarmedResources,
  type Map as MapLibreMap,
  prewarm,
  setWorkerUrl,
} from 'maplibre-gl';
import { workerUrl } from './worker-file';

/** How long a worker may take to respond, in milliseconds: it shares 100 KB with the library, and some connections are slow. */
const workerTimeout = 20_000;

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
  let timer = setTimeout(fail, workerTimeout);
  // A map without a context requests nothing from its worker.
  const lost = map.on('webglcontextlost', () => clearTimeout(timer));
  const restored = map.on('webglcontextrestored', () => {
    timer = setTimeout(fail, workerTimeout);
  });
  // GeoJSON content always comes from the worker.
  const answered = map.on('sourcedata', ({ sourceId, sourceDataType }) => {
    if (sourceDataType === 'content' && map.getSource(sourceId)?.type === 'geojson') stop();
  });
  const reported = map.on('error', ({ error }) => {
    if (error.message.startsWith('Worker failed to load')) fail();
  });
  const stop = () => {
    clearTimeout(timer);
    for (const subscription of [lost, restored, answered, reported]) subscription.unsubscribe();
  };
  return stop;
}
