/** Applies new paint properties to layers that are on a map already. */
import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';

/** Ignores layers that the map does not have. Nothing is reloaded or laid out again. */
export function repaint(map: MapLibreMap, layers: readonly LayerSpecification[]): void {
  for (const { id, paint = {} } of layers) {
    if (map.getLayer(id) === undefined) continue;
    for (const [name, value] of Object.entries(paint)) {
      // The value's type depends on the name, which TypeScript cannot express in a loop.
      map.setPaintProperty(id, name as 'line-color', value as string);
    }
  }
}
