/** The resolution of the live map: low until it is seen. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { nextTask } from '../scripts/next-task';
import { queuePrograms } from './program-queue';

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

export interface Showing {
  /** Whether everything that the map opens with is drawn, in its low resolution. */
  readonly isDrawn: () => boolean;
  /** MapLibre reports a change of the resolution as a movement; see `MapCamera.ignoreMoves`. */
  readonly ignoreMoves: () => () => void;
  /** Called when the map has drawn its first visible frame. */
  readonly onShown: () => void;
}

/** Shows a hidden map, sharp, once it has everything to draw and all its programs are compiled. */
export function showWhenDrawn(map: MapLibreMap, { isDrawn, ignoreMoves, onShown }: Showing): void {
  const endQueue = queuePrograms(map);
  const show = () => {
    const stopIgnoring = ignoreMoves();
    setDeviceResolution(map);
    stopIgnoring();
    map.getCanvas().style.visibility = '';
    map.once('render', onShown);
    // Without waiting for its pace: this frame needs no answer, and the graphics process draws it after the others.
    void nextTask().then(() => map.redraw());
  };
  const wait = () => {
    if (isDrawn()) endQueue(show);
    else map.once('render', wait);
  };
  map.once('load', wait);
}
