/** A custom layer that stays on its map, whatever happens to the style. */
import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';

/**
 * Puts a layer on a map whose style has loaded, under the layer `below` or on top. It comes back by
 * itself when the map rebuilds its style, as it does after a lost graphics context: MapLibre drops
 * custom layers then. Gives the function that takes the layer off the map.
 */
export function addLastingLayer(
  map: MapLibreMap,
  layer: CustomLayerInterface,
  below: string | undefined,
): () => void {
  function add() {
    if (map.getLayer(layer.id) !== undefined) return;
    map.addLayer(layer, below !== undefined && map.getLayer(below) ? below : undefined);
  }
  add();
  map.on('style.load', add);
  return () => {
    map.off('style.load', add);
    if (map.getLayer(layer.id)) map.removeLayer(layer.id);
  };
}
