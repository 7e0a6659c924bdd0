/** The file of MapLibre's worker, which can be fetched before the library has loaded. */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export { workerUrl };

/**
 * MapLibre requests its worker only when it runs, which takes long on a slow machine: until then the
 * connection would be idle. A frame with an opaque origin has no cache to reuse, so nothing is fetched.
 */
export function fetchWorkerAhead(): void {
  if (origin !== 'null') fetch(workerUrl, { priority: 'low' }).catch(() => {});
}
