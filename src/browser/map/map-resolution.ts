/** The resolution of the live map: low until it is seen. */
import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Pixels per CSS pixel until the map is seen. Its first frames only load and compile what the visible ones need;
 * where the processor draws in place of a graphics card, each would take it about half a second in full size.
 */
export const unseenPixelRatio = 1 / 16;

/** As many pixels as the screen has, also on the next screen that the window is moved to. */
export function setDeviceResolution(map: MapLibreMap): void {
  // Without a ratio of its own, the library follows the device; its types do not say so.
  map.setPixelRatio(undefined as unknown as number);
}

/** Hides a new map, which has the ratio above. */
export function hideUntilSharp(map: MapLibreMap): void {
  map.getCanvas().style.visibility = 'hidden';
}

/** Shows it from its next frame on. */
export function showSharply(map: MapLibreMap): void {
  setDeviceResolution(map);
  map.getCanvas().style.visibility = '';
}
