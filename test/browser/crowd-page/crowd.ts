/** Runs in the browser: draws arcs of a crowd one at a time, black on white, and reads the pixels. */
import { Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type CrowdLayer, createCrowdLayer } from '../../../src/browser/arcs/crowd/crowd-layer';
import { cameraOf } from '../../../src/browser/arcs/map-camera';
import type { Projection } from '../../../src/core/geometry/arc';
import { crowdStates } from '../../../src/core/geometry/crowd';
import 'maplibre-gl/dist/maplibre-gl.css';

setWorkerUrl(workerUrl);

export interface Look {
  readonly projection: Projection;
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

let map: MapLibreMap;
let layer: CrowdLayer;
let look: Look;
let arcs = 0;

const white = '#ffffff';
const palette = { sparse: '#000000', dense: '#000000', selected: '#000000', casing: white };

function styleFor({ projection }: Look): StyleSpecification {
  return {
    version: 8,
    projection: { type: projection === 'globe' ? 'globe' : 'mercator' },
    sources: {},
    layers: [{ id: 'sea', type: 'background', paint: { 'background-color': white } }],
  };
}

function loaded(): Promise<unknown> {
  const idle = map.once('idle');
  map.triggerRepaint();
  return idle;
}

async function open(ends: readonly number[], from: Look): Promise<void> {
  look = from;
  map = new MapLibreMap({
    container: 'map',
    style: styleFor(look),
    center: [look.longitude, look.latitude],
    zoom: look.zoom,
    fadeDuration: 0,
    attributionControl: false,
  });
  await map.once('load');
  layer = createCrowdLayer(map, { palette });
  await setArcs(ends);
}

/** Sets the arcs, all of them plain. */
async function setArcs(ends: readonly number[]): Promise<void> {
  arcs = ends.length / 4;
  layer.setArcs(Float64Array.from(ends));
  await loaded();
}

/** The pixels of the next frame, from the lower left, four bytes each. */
function nextFrame(): Promise<Uint8Array> {
  return new Promise((resolve) => {
    map.once('render', () => {
      const canvas = map.getCanvas();
      const { width, height } = canvas;
      const gl = canvas.getContext('webgl2');
      const pixels = new Uint8Array(4 * width * height);
      gl?.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      resolve(pixels);
    });
    map.triggerRepaint();
  });
}

/** The middles of the next frame's dark pixels, as alternating x and y in CSS pixels. */
async function darkPixels(): Promise<number[]> {
  const pixels = await nextFrame();
  const { width, height, clientWidth } = map.getCanvas();
  const scale = width / clientWidth;
  const dark: number[] = [];
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const [red = 255, , , alpha = 0] = pixels.subarray(4 * pixel, 4 * pixel + 4);
    // Skips light pixels, and the transparent ones around the globe.
    if (red > 110 || alpha < 255) continue;
    const row = height - 1 - Math.floor(pixel / width);
    dark.push(((pixel % width) + 0.5) / scale, (row + 0.5) / scale);
  }
  return dark;
}

/** The darkness of each pixel of the next frame, from 0 for white to 255. */
async function darkness(): Promise<number[]> {
  const pixels = await nextFrame();
  return Array.from({ length: pixels.length / 4 }, (_, pixel) => 255 - (pixels[4 * pixel] ?? 255));
}

/** The dark pixels when only one arc is drawn. */
function darkPixelsOf(arc: number): Promise<number[]> {
  const states = new Uint8Array(arcs).fill(crowdStates.hidden);
  states[arc] = crowdStates.selected;
  layer.setStates(states);
  return darkPixels();
}

/** The arcs that are hit at some points when all arcs are shown. */
function hitsAt(points: readonly (readonly [number, number])[], tolerance: number): number[][] {
  layer.setStates(new Uint8Array(arcs).fill(crowdStates.plain));
  return points.map(([x, y]) => layer.hits({ x, y }, tolerance, cameraOf(map, look.projection)));
}

async function setPixelRatio(ratio: number): Promise<void> {
  map.setPixelRatio(ratio);
  await loaded();
}

async function changeStyle(): Promise<void> {
  map.setStyle(styleFor(look), { diff: false });
  await map.once('style.load');
  await loaded();
}

async function loseContext(): Promise<void> {
  const extension = map.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
  const lost = map.once('webglcontextlost');
  extension?.loseContext();
  await lost;
  const restored = map.once('webglcontextrestored');
  // A context cannot be restored during the event of its loss.
  setTimeout(() => extension?.restoreContext());
  await restored;
  await loaded();
}

const crowdPage = {
  ...{ open, setArcs, darkPixels, darkPixelsOf, darkness, hitsAt },
  ...{ setPixelRatio, changeStyle, loseContext },
};

declare global {
  interface Window {
    crowdPage: typeof crowdPage;
  }
}
window.crowdPage = crowdPage;
