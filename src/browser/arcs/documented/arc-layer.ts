/**
 * The arcs on a MapLibre map, as a custom layer. The interface is all that the map knows of it, so
 * that another renderer can take its place.
 */
import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import type { Arc, ArcPalette, Projection } from '../../../core/geometry/arc';
import { curveBetween } from '../../../core/geometry/curve';
import type { ScreenCamera, ScreenPoint } from '../../../core/geometry/screen-camera';
import { opacities } from '../../../core/look/arc-style';
import { readColour } from '../colour';
import { createCurveTexture } from '../curve-texture';
import { keepOnMap } from '../keep-on-map';
import { frameOf } from '../map-frame';
import { type ArcRenderer, createArcRenderer } from './arc-renderer';
import { createDrawList, type DrawList, entryOffsets, entrySize } from './draw-list';
import { createHitTest, type HitTest } from './hit-test';
import { arcsNear } from './nearby-arcs';

const layerId = 'arcs';
/** Whatever lies under the arcs goes below this layer. */
export const firstArcLayer = layerId;

export interface ArcLayerOptions {
  readonly palette: ArcPalette;
  readonly projection: Projection;
  /** Id of the map layer under which the arcs lie; without it they lie on top. */
  readonly below?: string;
}

export interface ArcLayer {
  setArcs(arcs: readonly Arc[]): void;
  setPalette(palette: ArcPalette): void;
  setProjection(projection: Projection): void;
  /** Makes one arc stand out, or none. */
  setHovered(id: string | null): void;
  /** Id of the arc nearest to a point of the screen within `tolerance` CSS pixels, or `null`. */
  hit(point: ScreenPoint, tolerance: number, camera: ScreenCamera): string | null;
  /** Ids of all arcs within `tolerance` of a point, nearest first; of coinciding ones the upper first. */
  hits(point: ScreenPoint, tolerance: number, camera: ScreenCamera): string[];
  /** Takes the layer off the map. */
  destroy(): void;
}

interface ArcHitTest extends HitTest {
  /** The arcs that its indexes mean. */
  readonly drawn: readonly Arc[];
}

/** Puts an empty arc layer on a map whose style has loaded, see `keepOnMap`. */
export function createArcLayer(map: MapLibreMap, options: ArcLayerOptions): ArcLayer {
  const curves = createCurveTexture();
  let { palette, projection } = options;
  let arcs: readonly Arc[] = [];
  let list: DrawList | null = null;
  /** Which projection the list was made for. */
  let listProjection: Projection = projection;
  let hitTest: ArcHitTest | null = null;
  let hovered: string | null = null;
  let renderer: ArcRenderer | null = null;

  function invalidate() {
    list = null;
    hitTest = null;
    map.triggerRepaint();
  }

  /** The list as it is to be drawn now, made anew only if something has changed. */
  function currentList(drawn: Projection): DrawList {
    if (list !== null && listProjection === drawn) return list;
    const shapes = arcs.map(curves.shapeOf);
    list = createDrawList(arcs, shapes, palette, drawn);
    listProjection = drawn;
    renderer?.setDrawList(list);
    markHovered(true);
    return list;
  }

  /** Writes into the entry of the arc under the pointer whether it is. */
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

  /** Tests against a list of its own projection, which the map may not have taken up yet. */
  function currentHitTest(): ArcHitTest {
    if (hitTest === null) {
      const { order, rows } =
        list !== null && listProjection === projection
          ? list
          : createDrawList(arcs, arcs.map(curves.shapeOf), palette, projection);
      const drawn = Array.from(order, (index) => arcs[index]).filter((arc) => arc !== undefined);
      const { nearest, all } = createHitTest({
        curve(index) {
          const arc = drawn[index];
          return arc ? curveBetween(arc.from, arc.to, projection) : new Float64Array();
        },
        near: (...where) => arcsNear(curves.numbers, rows, ...where),
      });
      hitTest = { nearest, all, drawn };
    }
    return hitTest;
  }

  const layer: CustomLayerInterface = {
    id: layerId,
    type: 'custom',
    renderingMode: '2d',
    onAdd(_map, gl) {
      // A style that gives way to another one drops the layer without a word.
      renderer?.release();
      renderer = createArcRenderer(gl);
      if (list !== null) renderer.setDrawList(list);
    },
    onRemove() {
      renderer?.release();
      renderer = null;
    },
    render(_gl, input) {
      const frame = { ...frameOf(map, input), casing: readColour(palette.casing) };
      currentList(frame.projection.transition > 0 ? 'globe' : 'flat');
      renderer?.draw(frame, curves);
    },
  };

  const takeOff = keepOnMap(map, layer, options.below);

  return {
    setArcs(next) {
      arcs = next;
      invalidate();
    },
    setPalette(next) {
      if (next === palette) return;
      palette = next;
      invalidate();
    },
    setProjection(next) {
      if (next === projection) return;
      projection = next;
      invalidate();
    },
    setHovered(id) {
      if (id === hovered) return;
      markHovered(false);
      hovered = id;
      markHovered(true);
      map.triggerRepaint();
    },
    hit(point, tolerance, camera) {
      const { nearest, drawn } = currentHitTest();
      const index = nearest(point, tolerance, camera);
      return index === null ? null : (drawn[index]?.id ?? null);
    },
    hits(point, tolerance, camera) {
      const { all, drawn } = currentHitTest();
      return all(point, tolerance, camera).flatMap((index) => drawn[index]?.id ?? []);
    },
    destroy() {
      takeOff();
    },
  };
}
