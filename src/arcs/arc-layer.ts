/**
 * The arc layer on a MapLibre map, drawn with native line layers. The interface is all that the map
 * knows of it, so that another renderer can take its place.
 */
import type { FeatureCollection, LineString } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import {
  type Arc,
  type ArcPalette,
  arcEmphases,
  arcTies,
  type Curve,
  type Projection,
} from './arc';
import { arcLayers, arcSource, arcWidth, firstArcLayer } from './arc-style';
import { curveBetween } from './curve';
import { createHitTest, type HitTest } from './hit-test';
import { clampLatitude } from './mercator';
import { repaint } from './repaint';
import type { ScreenCamera, ScreenPoint } from './screen-camera';

export { firstArcLayer };

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
  /** Takes the layers off the map. */
  destroy(): void;
}

/** Arcs in the order in which they are drawn, with their curves. */
interface Drawing {
  readonly arcs: readonly Arc[];
  readonly curves: readonly Curve[];
  readonly hitTest: HitTest;
}

function paintOrder({ emphasis, tie }: Arc): number {
  return arcEmphases.indexOf(emphasis) * arcTies.length + arcTies.indexOf(tie);
}

/** The curve with latitudes that Web Mercator can show: what is drawn is what can be hit. */
function withinMercator(curve: Curve): Curve {
  return curve.map((value, index) => (index % 2 === 0 ? value : clampLatitude(value)));
}

function draw(arcs: readonly Arc[], projection: Projection): Drawing {
  const ordered = [...arcs].sort((a, b) => paintOrder(a) - paintOrder(b));
  const curves = ordered.map(({ from, to }) => withinMercator(curveBetween(from, to, projection)));
  return { arcs: ordered, curves, hitTest: createHitTest(curves) };
}

function coordinatesOf(curve: Curve): [number, number][] {
  return Array.from({ length: curve.length / 2 }, (_, index) => [
    curve[2 * index] ?? 0,
    curve[2 * index + 1] ?? 0,
  ]);
}

function toGeoJson({ arcs, curves }: Drawing): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: arcs.map((arc, index) => ({
      type: 'Feature',
      properties: {
        id: arc.id,
        tie: arc.tie,
        standing: arc.standing,
        emphasis: arc.emphasis,
        width: arcWidth(arc.weight),
        order: paintOrder(arc),
      },
      geometry: {
        type: 'LineString',
        coordinates: coordinatesOf(curves[index] ?? new Float64Array()),
      },
    })),
  };
}

/**
 * Puts an empty arc layer on a map whose style has loaded. It comes back by itself when the map
 * rebuilds its style, as it does after a lost graphics context.
 */
export function createArcLayer(map: MapLibreMap, options: ArcLayerOptions): ArcLayer {
  let { palette, projection } = options;
  let drawing = draw([], projection);
  let hovered: string | null = null;

  function addToStyle() {
    if (map.getSource(arcSource) === undefined) {
      map.addSource(arcSource, {
        type: 'geojson',
        data: toGeoJson(drawing),
        promoteId: 'id',
        tolerance: 0.2,
      });
    }
    const below =
      options.below !== undefined && map.getLayer(options.below) ? options.below : undefined;
    for (const layer of arcLayers(palette)) {
      if (map.getLayer(layer.id) === undefined) map.addLayer(layer, below);
    }
    markHovered(true);
  }

  function redraw(arcs: readonly Arc[]) {
    drawing = draw(arcs, projection);
    map.getSource<GeoJSONSource>(arcSource)?.setData(toGeoJson(drawing));
  }

  function markHovered(value: boolean) {
    if (hovered !== null && map.getSource(arcSource) !== undefined) {
      map.setFeatureState({ source: arcSource, id: hovered }, { hovered: value });
    }
  }

  addToStyle();
  map.on('style.load', addToStyle);

  return {
    setArcs: redraw,
    setPalette(next) {
      palette = next;
      repaint(map, arcLayers(palette));
    },
    setProjection(next) {
      if (next === projection) return;
      projection = next;
      redraw(drawing.arcs);
    },
    setHovered(id) {
      if (id === hovered) return;
      markHovered(false);
      hovered = id;
      markHovered(true);
    },
    hit(point, tolerance, camera) {
      const index = drawing.hitTest.nearest(point, tolerance, camera);
      return index === null ? null : (drawing.arcs[index]?.id ?? null);
    },
    destroy() {
      map.off('style.load', addToStyle);
      for (const { id } of arcLayers(palette)) if (map.getLayer(id)) map.removeLayer(id);
      if (map.getSource(arcSource)) map.removeSource(arcSource);
    },
  };
}
