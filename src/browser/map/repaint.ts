/** Gives layers that are on a map already the paint of their new specifications. */
import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';

/** Layers that the map does not have are passed over. Nothing is reloaded or laid out again. */
export function repaint(map: MapLibreMap, layers: readonly LayerSpecification[]): void {
  for (const { id, paint = {} } of layers) {
    if (map.getLayer(id) === undefined) continue;
    for (const [name, value] of Object.entries(paint)) {
      // The name decides the value's type, which a loop over names cannot say.
      map.setPaintProperty(id, name as 'line-color', value as string);
    }
  }
}
