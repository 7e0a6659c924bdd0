/** Frees what MapLibre keeps of a lost WebGL context. */
import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * A restored map has a new style. The old one stays registered as a listener of the plugin for right-to-left
 * text, and keeps its data: 200 kB each time. `_remove` unregisters it.
 */
export function freeLostContexts(map: MapLibreMap): void {
  let { style } = map;
  map.on('webglcontextlost', () => style._remove(false));
  map.on('webglcontextrestored', () => {
    style = map.style;
    // The library listens for it once per context, and its listener stays if nothing fails.
    map.getCanvas().dispatchEvent(new Event('webglcontextcreationerror'));
  });
}
