/** Runs in the browser: shows pairs by one renderer and measures it, in milliseconds. */
import { type GeoJSONSource, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Arc, Projection } from '../../../src/arcs/arc';
import { createArcLayer } from '../../../src/arcs/arc-layer';
import { curveBetween } from '../../../src/arcs/curve';
import type { ScreenCamera } from '../../../src/arcs/screen-camera';
import type { Ends } from '../world';
import 'maplibre-gl/dist/maplibre-gl.css';

setWorkerUrl(workerUrl);

export type Renderer = 'bare' | 'own' | 'native';

export interface Measurement {
  /** From the pairs in memory to the first frame that shows them all. */
  readonly firstFrame: number;
  /** Median of the frames of a scripted pan and zoom. */
  readonly frame: number;
  /** From a filter that leaves every second pair out to the frame that shows it. */
  readonly filter: number;
  /** Mean time to find the arc under a point, and the first time after the camera has moved. */
  readonly pick: number;
  readonly firstPick: number;
}

/** What one renderer does with the pairs. */
interface Shown {
  filter(): void;
  pick(x: number, y: number): unknown;
}

const palette = {
  'sister-city': '#b0203a',
  agreement: '#1c5da8',
  contact: '#9c6e00',
  casing: '#fcfaf5',
} as const;
const ties = ['sister-city', 'agreement', 'contact'] as const;
const movedFrames = 8;
const picks = 200;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Waits until all that was ordered has been drawn. */
function finish(map: MapLibreMap): void {
  const gl = map.getCanvas().getContext('webgl2');
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

function idle(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    map.once('idle', () => {
      finish(map);
      resolve();
    });
    map.triggerRepaint();
  });
}

function arcsOf(pairs: readonly Ends[]): Arc[] {
  return pairs.map(([fromX, fromY, toX, toY], index) => ({
    id: `${index}`,
    from: [fromX, fromY],
    to: [toX, toY],
    tie: ties[index % ties.length] ?? 'contact',
    standing: 'in-force',
    weight: 1,
    emphasis: 'plain',
  }));
}

function cameraOf(map: MapLibreMap, projection: Projection): ScreenCamera {
  const { lng, lat } = map.getCenter();
  const { clientWidth, clientHeight } = map.getCanvas();
  const halfView = (map.getVerticalFieldOfView() * Math.PI) / 360;
  return {
    ...{ projection, longitude: lng, latitude: lat, zoom: map.getZoom() },
    ...{ x: clientWidth / 2, y: clientHeight / 2 },
    eyeDistance: clientHeight / 2 / Math.tan(halfView),
  };
}

function showOwn(map: MapLibreMap, arcs: readonly Arc[], projection: Projection): Shown {
  const layer = createArcLayer(map, { palette, projection });
  layer.setArcs(arcs);
  return {
    filter: () => layer.setArcs(arcs.filter((_, index) => index % 2 === 0)),
    pick: (x, y) => layer.hit({ x, y }, 3, cameraOf(map, projection)),
  };
}

/** MapLibre's line layers over the same curves, with the same casing, widths and colours. */
function showNative(map: MapLibreMap, arcs: readonly Arc[], projection: Projection): Shown {
  map.addSource('arcs', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  const width = 1.8;
  map.addLayer({
    ...{ id: 'casing', type: 'line', source: 'arcs', layout: { 'line-cap': 'round' } },
    paint: { 'line-color': palette.casing, 'line-width': width + 2.2, 'line-opacity': 0.75 },
  });
  map.addLayer({
    ...{ id: 'arcs', type: 'line', source: 'arcs', layout: { 'line-cap': 'round' } },
    paint: { 'line-color': ['get', 'colour'], 'line-width': width, 'line-opacity': 0.9 },
  });
  map.getSource<GeoJSONSource>('arcs')?.setData({
    type: 'FeatureCollection',
    features: arcs.map(({ from, to, tie }, index) => {
      const curve = curveBetween(from, to, projection);
      const coordinates = Array.from({ length: curve.length / 2 }, (_, at) => [
        curve[2 * at] ?? 0,
        Math.max(-85.05, Math.min(85.05, curve[2 * at + 1] ?? 0)),
      ]);
      return {
        type: 'Feature',
        id: index,
        properties: { odd: index % 2, colour: palette[tie] },
        geometry: { type: 'LineString', coordinates },
      };
    }),
  });
  return {
    filter() {
      for (const layer of ['casing', 'arcs']) map.setFilter(layer, ['==', ['get', 'odd'], 0]);
    },
    pick(x, y) {
      const box: [[number, number], [number, number]] = [
        [x - 3, y - 3],
        [x + 3, y + 3],
      ];
      return map.queryRenderedFeatures(box, { layers: ['arcs'] })[0]?.id;
    },
  };
}

function show(
  renderer: Renderer,
  map: MapLibreMap,
  arcs: readonly Arc[],
  projection: Projection,
): Shown {
  if (renderer === 'own') return showOwn(map, arcs, projection);
  if (renderer === 'native') return showNative(map, arcs, projection);
  return { filter: () => undefined, pick: () => undefined };
}

async function measure(
  renderer: Renderer,
  pairs: readonly Ends[],
  projection: Projection,
): Promise<Measurement> {
  const map = new MapLibreMap({
    container: 'map',
    style: {
      version: 8,
      projection: { type: projection === 'globe' ? 'globe' : 'mercator' },
      sources: {},
      layers: [{ id: 'sea', type: 'background', paint: { 'background-color': '#dfe9ee' } }],
    },
    center: [20, 40],
    zoom: 2,
    fadeDuration: 0,
    attributionControl: false,
    canvasContextAttributes: { antialias: true },
  });
  await map.once('load');
  await idle(map);
  const arcs = arcsOf(pairs);

  const start = performance.now();
  const shown = show(renderer, map, arcs, projection);
  await idle(map);
  const firstFrame = performance.now() - start;

  // The first pick after the camera has moved may prepare what the others use.
  const beforePicks = performance.now();
  shown.pick(640, 400);
  const firstPick = performance.now() - beforePicks;
  for (let index = 0; index < picks; index += 1) {
    shown.pick(340 + 3 * (index % 200), 150 + 2.4 * index);
  }
  const pick = (performance.now() - beforePicks - firstPick) / picks;

  const frames: number[] = [];
  for (let index = 1; index <= movedFrames; index += 1) {
    const before = performance.now();
    map.jumpTo({ center: [20 + 2 * index, 40 - index], zoom: 2 + 0.1 * Math.sin(index) });
    map.redraw();
    finish(map);
    frames.push(performance.now() - before);
  }
  map.jumpTo({ center: [20, 40], zoom: 2 });
  await idle(map);

  const beforeFilter = performance.now();
  shown.filter();
  await idle(map);
  const filter = performance.now() - beforeFilter;

  map.remove();
  return {
    firstFrame,
    frame: median(frames),
    filter,
    pick,
    firstPick,
  };
}

declare global {
  interface Window {
    measureArcs: typeof measure;
  }
}
window.measureArcs = measure;
