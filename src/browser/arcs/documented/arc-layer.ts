/** The documented arcs on a MapLibre map, as a custom layer. */
import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import type { Arc, ArcPalette, Projection, Resting } from '../../../core/geometry/arc';
import { reportCurvesAt } from '../../../core/geometry/curve-hits';
import type { ScreenCamera, ScreenPoint } from '../../../core/geometry/screen-camera';
import { opacities } from '../../../core/look/arc-style';
import { shares } from '../colour';
import { addLastingLayer } from '../lasting-layer';
import { renderedFrame } from '../rendered-frame';
import { type ArcRenderer, createArcRenderer } from './arc-renderer';
import { createCurveTexture } from './curve-texture';
import { createDrawList, type DrawList, entryOffsets, entrySize } from './draw-list';

const layerId = 'arcs';
/** The interval for polling whether the driver has built the program, in milliseconds. */
const pollInterval = 40;
/** Layers under the arcs are inserted below this one. */
export const firstArcLayer = layerId;

export interface ArcLayerOptions {
  readonly palette: ArcPalette;
  /** The id of the map layer above the arcs; by default they are on top. */
  readonly below?: string;
}

export type ArcLayer = ReturnType<typeof createArcLayer>;

/** Adds an empty arc layer to a map whose style has loaded; see `addLastingLayer`. */
export function createArcLayer(map: MapLibreMap, options: ArcLayerOptions) {
  const curves = createCurveTexture();
  let { palette } = options;
  let arcs: readonly Arc[] = [];
  let resting: Resting | null = null;
  let list: DrawList | null = null;
  /** The projection of the list. */
  let listProjection: Projection | null = null;
  /** By position in the curve texture: the list entry that draws the curve, or -1. */
  let entries: Int32Array | null = null;
  let hovered: string | null = null;
  let renderer: ArcRenderer | null = null;
  let isDrawn = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** Polls instead of repainting: frames without the arcs would slow down the driver's compilation. */
  function drawWhenBuilt() {
    waiting = undefined;
    if (renderer === null) return;
    if (renderer.isBuilt()) map.triggerRepaint();
    else waiting = setTimeout(drawWhenBuilt, pollInterval);
  }

  function invalidate() {
    list = null;
    map.triggerRepaint();
  }

  /** The current draw list, rebuilt only if something has changed. */
  function currentList(drawn: Projection): DrawList {
    if (list !== null && listProjection === drawn) return list;
    const shapes = arcs.map(curves.shapeOf);
    list = createDrawList(arcs, shapes, palette, drawn, resting ?? 'quiet');
    listProjection = drawn;
    entries = null;
    renderer?.setDrawList(list);
    markHovered(true);
    return list;
  }

  /** Sets the hover flag in the entry of the hovered arc. */
  function markHovered(value: boolean) {
    if (hovered === null || list === null) return;
    const entry = list.order.findIndex((index) => arcs[index]?.id === hovered);
    const arc = arcs[list.order[entry] ?? -1];
    if (arc === undefined) return;
    const opacity = value ? 1 : opacities[arc.emphasis];
    list.bytes[entry * entrySize + entryOffsets.colour + 3] = Math.round(opacity * 255);
    list.bytes[entry * entrySize + entryOffsets.hovered] = value ? 1 : 0;
    renderer?.updateEntry(entry);
  }

  const layer: CustomLayerInterface = {
    id: layerId,
    type: 'custom',
    renderingMode: '2d',
    onAdd(_map, gl) {
      // A replaced style drops the layer without calling `onRemove`.
      renderer?.release();
      renderer = createArcRenderer(gl);
      if (list !== null) renderer.setDrawList(list);
    },
    onRemove() {
      renderer?.release();
      renderer = null;
    },
    render(_gl, input) {
      const frame = {
        ...renderedFrame(map, input),
        casing: shares(palette.casing),
        quiet: shares(palette.quiet),
        resting,
      };
      currentList(frame.camera.projection);
      isDrawn = renderer?.draw(frame, curves) ?? true;
      if (!isDrawn && waiting === undefined) waiting = setTimeout(drawWhenBuilt, pollInterval);
    },
  };

  const takeOff = addLastingLayer(map, layer, options.below);

  return {
    /** Whether its arcs are visible; it requests frames until then. */
    isDrawn: () => isDrawn,
    /** Replaces the arcs, and the style of those that are not drawn in full. */
    setArcs(next: readonly Arc[], look: Resting | null = null): void {
      arcs = next;
      resting = look;
      invalidate();
    },
    setPalette(next: ArcPalette): void {
      if (next === palette) return;
      palette = next;
      invalidate();
    },
    /** Highlights one arc; `null` for none. */
    setHovered(id: string | null): void {
      if (id === hovered) return;
      markHovered(false);
      hovered = id;
      markHovered(true);
      map.triggerRepaint();
    },
    /**
     * The ids of the visible arcs within `tolerance` CSS pixels of a point on the screen, by distance; of coinciding
     * arcs, the upper one first.
     */
    hits(point: ScreenPoint, tolerance: number, camera: ScreenCamera): string[] {
      // The stacking order is the same for every projection.
      const { order, rows } = list ?? currentList(camera.projection);
      if (entries === null) {
        entries = new Int32Array(curves.count).fill(-1);
        for (const [entry, row] of rows.entries()) entries[row] = entry;
      }
      const drawn = entries;
      const found: { readonly entry: number; readonly distance: number }[] = [];
      reportCurvesAt(curves, point, tolerance, camera, (row, distance) => {
        const entry = drawn[row] ?? -1;
        if (entry >= 0) found.push({ entry, distance });
      });
      return found
        .sort((a, b) => a.distance - b.distance || b.entry - a.entry)
        .flatMap(({ entry }) => arcs[order[entry] ?? -1]?.id ?? []);
    },
    /** Removes the layer from the map. */
    destroy: takeOff,
  };
}
