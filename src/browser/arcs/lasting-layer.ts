/** A custom layer that stays on its map when the style is rebuilt. */
import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';

/**
 * Adds a layer to a map whose style has loaded, under the layer `below` or on top. Adds it again when the map rebuilds
 * its style, for example after a lost WebGL context: MapLibre drops custom layers then. Returns a function that
 * removes the layer.
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
