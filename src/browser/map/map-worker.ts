/** The worker of the map library: fetched ahead, watched, and started anew where it did not come. */
import {
  clearPrewarmedResources,
  type Map as MapLibreMap,
  prewarm,
  setWorkerUrl,
} from 'maplibre-gl';
import { workerUrl } from './worker-file';

/** How long a worker may be silent, in milliseconds: its file is 150 KB, and some lines are slow. */
const patience = 20_000;

let hasFailed = false;

setWorkerUrl(workerUrl);
// It loads while the first map is made, and stays for the next.
prewarm();

/** Before a map is made: where the worker did not come for the last one, it is asked for again. */
export function askForWorker(): void {
  if (!hasFailed) return;
  hasFailed = false;
  clearPrewarmedResources();
  prewarm();
}

/**
 * Calls back if the worker of a new map does not come. The library reports that only to maps which are
 * there already when it happens, and not at all in a sandboxed frame. The returned function stops waiting.
 */
export function watchWorker(map: MapLibreMap, onMissing: () => void): () => void {
  const fail = () => {
    stop();
    hasFailed = true;
    onMissing();
  };
  const timer = setTimeout(fail, patience);
  // What is drawn from GeoJSON comes from the worker, and from nowhere else.
  const answered = map.on('sourcedata', ({ sourceId, sourceDataType }) => {
    if (sourceDataType === 'content' && map.getSource(sourceId)?.type === 'geojson') stop();
  });
  const reported = map.on('error', ({ error }) => {
    if (error.message.startsWith('Worker failed to load')) fail();
  });
  const stop = () => {
    clearTimeout(timer);
    answered.unsubscribe();
    reported.unsubscribe();
  };
  return stop;
}
