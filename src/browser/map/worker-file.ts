/** The file of the map library's worker. It can be asked for before the library is there. */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export { workerUrl };

/**
 * The library asks for its worker when it runs itself, for which a slow machine takes long: meanwhile
 * the connection would be idle. A frame without an origin keeps nothing that it could find again.
 */
export function fetchWorkerAhead(): void {
  if (origin !== 'null') fetch(workerUrl, { priority: 'low' }).catch(() => {});
}
