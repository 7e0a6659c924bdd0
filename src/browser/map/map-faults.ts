/** Reports when a map cannot be shown: its worker or basemap did not load, or its WebGL context is lost for good. */
import { GPUInitializationError, type Map as MapLibreMap } from 'maplibre-gl';
import { watchTiles } from './basemap-tiles';
import { watchWorker } from './map-worker';

/** Calls back on a fault; the returned function stops watching. */
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
