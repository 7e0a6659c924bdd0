/** Tells when a map cannot be shown: its worker, its basemap or its graphics context cannot be had. */
import { GPUInitializationError, type Map as MapLibreMap } from 'maplibre-gl';
import { watchTiles } from './basemap-tiles';
import { watchWorker } from './map-worker';

/** The returned function stops watching. */
export function watchFaults(map: MapLibreMap, onFailed: () => void): () => void {
  const stops = [watchWorker(map, onFailed), watchTiles(map, onFailed)];
  map.on('error', ({ error }) => {
    if (error instanceof GPUInitializationError) onFailed();
    else console.error('map:', error);
  });
  return () => {
    for (const stop of stops) stop();
  };
}
