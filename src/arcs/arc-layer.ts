/**
 * The arcs on a MapLibre map, as a custom layer. The interface is all that the map knows of it, so
 * that another renderer can take its place.
 */
import type {
  CustomLayerInterface,
  CustomRenderMethodInput,
  Map as MapLibreMap,
} from 'maplibre-gl';
import type { Arc, ArcPalette, Projection } from './arc';
import { type ArcRenderer, createArcRenderer, type Frame } from './arc-renderer';
import { opacities } from './arc-style';
import { readColour } from './colour';
import { curveBetween } from './curve';
import { createCurveTexture } from './curve-texture';
import { createDrawList, type DrawList, entryOffsets, entrySize } from './draw-list';
import { createHitTest, type HitTest } from './hit-test';
import { arcsNear } from './nearby-arcs';
import { globeRadius, type ScreenCamera, type ScreenPoint, worldWidth } from './screen-camera';
import { viewCap } from './view-cap';

const layerId = 'arcs';
/** Whatever lies under the arcs goes below this layer. */
export const firstArcLayer = layerId;

/** Arcs that end outside of the view by less than this may still show their edge, in CSS pixels. */
const viewMargin = 16;

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
  /** Takes the layer off the map. */
  destroy(): void;
}

interface ArcHitTest extends HitTest {
  /** The arcs that its indexes mean. */
  readonly drawn: readonly Arc[];
}

/** The camera of a map that looks straight down. */
function cameraOf(map: MapLibreMap, projection: Projection, fieldOfView: number): ScreenCamera {
  const { lng, lat } = map.getCenter();
  const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
  const { clientWidth: width, clientHeight: height } = map.getCanvas();
  return {
    projection,
    longitude: lng,
    latitude: lat,
    zoom: map.getZoom(),
    x: (width + left - right) / 2,
    y: (height + top - bottom) / 2,
    eyeDistance: height / 2 / Math.tan(fieldOfView / 2),
  };
}

/** The copies of the flat world in view. */
function worldCopies(map: MapLibreMap): readonly [number, number] {
  if (!map.getRenderWorldCopies()) return [0, 0];
  const bounds = map.getBounds();
  const copyAt = (longitude: number) => Math.floor((longitude + 180) / 360);
  return [copyAt(bounds.getWest()), copyAt(bounds.getEast())];
}

function frameOf(map: MapLibreMap, input: CustomRenderMethodInput, palette: ArcPalette): Frame {
  const { defaultProjectionData: data, shaderData } = input;
  const projection = data.projectionTransition > 0 ? 'globe' : 'flat';
  const camera = cameraOf(map, projection, input.fov);
  const { clientWidth: width, clientHeight: height } = map.getCanvas();
  const pixelRatio = map.getPixelRatio();
  const radius = globeRadius(camera.zoom, camera.latitude);
  const world = worldWidth * 2 ** camera.zoom;
  // A globe that turns into the flat map shows one world, the one around the middle.
  const ownCopy = Math.round(camera.longitude / 360);
  return {
    projection: {
      shader: shaderData,
      mainMatrix: data.mainMatrix,
      fallbackMatrix: data.fallbackMatrix,
      tileMercatorCoords: data.tileMercatorCoords,
      clippingPlane: data.clippingPlane,
      transition: data.projectionTransition,
    },
    zoom: camera.zoom,
    pixelRatio,
    scale: (projection === 'globe' ? radius : world) * pixelRatio,
    viewCap: viewCap(camera, { width, height }, data.clippingPlane, viewMargin),
    worldCopies: projection === 'globe' ? [ownCopy, ownCopy] : worldCopies(map),
    casing: readColour(palette.casing),
  };
}

/**
 * Puts an empty arc layer on a map whose style has loaded. It comes back by itself when the map
 * rebuilds its style, as it does after a lost graphics context: MapLibre drops custom layers then,
 * calling `onRemove`, and the layer adds itself to the new style.
 */
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
      const { nearest } = createHitTest({
        curve(index) {
          const arc = drawn[index];
          return arc ? curveBetween(arc.from, arc.to, projection) : new Float64Array();
        },
        near: (...where) => arcsNear(curves.numbers, rows, ...where),
      });
      hitTest = { nearest, drawn };
    }
    return hitTest;
  }

  const layer: CustomLayerInterface = {
    id: layerId,
    type: 'custom',
    renderingMode: '2d',
    onAdd(_map, gl) {
      renderer = createArcRenderer(gl);
      if (list !== null) renderer.setDrawList(list);
    },
    onRemove() {
      renderer?.release();
      renderer = null;
    },
    render(_gl, input) {
      const frame = frameOf(map, input, palette);
      currentList(frame.projection.transition > 0 ? 'globe' : 'flat');
      renderer?.draw(frame, curves);
    },
  };

  function addToStyle() {
    if (map.getLayer(layerId) !== undefined) return;
    const { below } = options;
    map.addLayer(layer, below !== undefined && map.getLayer(below) ? below : undefined);
  }

  addToStyle();
  map.on('style.load', addToStyle);

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
    destroy() {
      map.off('style.load', addToStyle);
      if (map.getLayer(layerId)) map.removeLayer(layerId);
    },
  };
}
