/** Runs in the browser: shows pairs with one renderer and measures it, in milliseconds. */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Projection } from '../../../src/core/geometry/arc';
import { showCrowd } from './show-crowd';
import { showDeck } from './show-deck';
import { showDocumented, showNativeDocumented } from './show-documented';
import { showNative } from './show-native';
import type { Ends, Show, Shown } from './workload';
import 'maplibre-gl/dist/maplibre-gl.css';

setWorkerUrl(workerUrl);

const shows = {
  bare: () => ({ filter: () => undefined, pick: () => undefined }),
  crowd: showCrowd,
  native: showNative,
  deck: showDeck,
  documented: showDocumented,
  /** With casings, like documented arcs. */
  'native-documented': showNativeDocumented,
} satisfies Record<string, Show>;

export type Renderer = keyof typeof shows;

export interface Measurement {
  /** From the pairs in memory to the first frame that shows all of them. */
  readonly firstFrame: number;
  /** The median frame time of a scripted pan and zoom. */
  readonly frame: number;
  /** From a filter that hides every second pair to the frame that shows the result; the median of several changes. */
  readonly filter: number;
  /** The JavaScript part of that: the extra time of the change and its frame over a frame without a change. */
  readonly filterScript: number;
  /** The mean time to find the arc under a point, and the time of the first such search after a camera move. */
  readonly pick: number;
  readonly pickAfterMove: number;
}

const home = { center: [20, 40] as [number, number], zoom: 2 };
const movedFrames = 12;
const minFrames = 3;
/** A slow renderer gets no more frames and picks after this time, in milliseconds. */
const maxTime = 4000;
/** A renderer whose arcs are not seen after this time, in milliseconds, draws nothing. */
const maxFirstFrame = 30_000;
/** The time in which every renderer settles, in milliseconds. */
const rest = 300;
const picks = 200;
const minPicks = 2;
const filterChanges = 5;

let map: MapLibreMap | null = null;
let ends: Ends = new Float64Array();

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function openMap(): MapLibreMap {
  if (map === null) throw new Error('open a map first');
  return map;
}

/** Waits until all pending WebGL commands have finished. */
function finish(): void {
  const gl = openMap().getCanvas().getContext('webgl2');
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

/** Waits for the next time at which the map has nothing more to draw. */
async function nextIdle(): Promise<void> {
  await openMap().once('idle');
  finish();
}

/** Draws a frame, and waits until the map has nothing more to draw. */
function idle(): Promise<void> {
  const isIdle = nextIdle();
  openMap().triggerRepaint();
  return isIdle;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The number of pixels that are covered by arcs. */
async function drawnPixels(): Promise<number> {
  return new Promise((resolve) => {
    openMap().once('render', () => {
      const canvas = openMap().getCanvas();
      const gl = canvas.getContext('webgl2');
      const { width, height } = canvas;
      const pixels = new Uint8Array(4 * width * height);
      gl?.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      let drawn = 0;
      // The sea has less red than green; the arcs are red.
      for (let at = 0; at < pixels.length; at += 4) {
        if ((pixels[at] ?? 0) > (pixels[at + 1] ?? 0) + 3) drawn += 1;
      }
      resolve(drawn);
    });
    openMap().triggerRepaint();
  });
}

function setPairs(numbers: readonly number[]): void {
  ends = Float64Array.from(numbers);
}

async function open(projection: Projection, antialias: boolean): Promise<void> {
  map = new MapLibreMap({
    container: 'map',
    style: {
      version: 8,
      projection: { type: projection === 'globe' ? 'globe' : 'mercator' },
      sources: {},
      layers: [{ id: 'sea', type: 'background', paint: { 'background-color': '#dfe9ee' } }],
    },
    ...home,
    fadeDuration: 0,
    attributionControl: false,
    canvasContextAttributes: { antialias },
  });
  await map.once('load');
  await idle();
}

function measurePicks({ pick }: Shown): number {
  const { clientWidth: width, clientHeight: height } = openMap().getCanvas();
  const start = performance.now();
  let picked = 0;
  for (let index = 0; index < picks; index += 1) {
    if (performance.now() - start > maxTime && picked >= minPicks) break;
    picked += 1;
    pick(
      width * (0.25 + (0.5 * ((7 * index) % picks)) / picks),
      height * (0.2 + (0.6 * index) / picks),
    );
  }
  return (performance.now() - start) / picked;
}

/** Measured separately, because the first pick after a camera move may prepare data for later ones. */
function measurePickAfterMove({ pick }: Shown): number {
  const { clientWidth: width, clientHeight: height } = openMap().getCanvas();
  openMap().jumpTo({ center: [24, 42], zoom: 2.2 });
  openMap().redraw();
  finish();
  const start = performance.now();
  pick(width / 2, height / 2);
  return performance.now() - start;
}

/** Each change hides the odd pairs or the even ones, in turn. */
async function measureFilters({ filter }: Shown) {
  const times: number[] = [];
  const scripts: number[] = [];
  const begin = performance.now();
  for (let change = 0; change < filterChanges; change += 1) {
    if (change > 0 && performance.now() - begin > maxTime) break;
    finish();
    const beforeRedraw = performance.now();
    openMap().redraw();
    const redraw = performance.now() - beforeRedraw;
    finish();

    const start = performance.now();
    filter(change % 2 === 0 ? 0 : 1);
    openMap().redraw();
    scripts.push(performance.now() - start - redraw);
    await idle();
    times.push(performance.now() - start);
    await pause(rest);
  }
  return { filter: median(times), filterScript: median(scripts) };
}

/** Measures the frames of a pan and zoom, drawn as fast as possible. */
function measureFrames(): number {
  const frames: number[] = [];
  const begin = performance.now();
  for (let index = 1; index <= movedFrames; index += 1) {
    const start = performance.now();
    if (start - begin > maxTime && frames.length >= minFrames) break;
    openMap().jumpTo({
      center: [20 + 2 * index, 40 - index],
      zoom: 2 + 0.4 * Math.sin(index / 4),
    });
    openMap().redraw();
    finish();
    frames.push(performance.now() - start);
  }
  return median(frames);
}

/** Measures one renderer; `null` if it draws nothing. */
async function measure(renderer: Renderer, projection: Projection): Promise<Measurement | null> {
  const start = performance.now();
  const shown = await (shows[renderer] as Show)(openMap(), ends, projection);
  await idle();
  let firstFrame = performance.now() - start;
  if (renderer !== 'bare') {
    let pixels = await drawnPixels();
    // The crowd prepares many arcs between frames, when the map counts as idle, and then asks for another one.
    while (pixels === 0) {
      // A renderer that fails would be the fastest of all.
      if (firstFrame > maxFirstFrame) return null;
      await Promise.race([nextIdle(), pause(maxFirstFrame)]);
      firstFrame = performance.now() - start;
      pixels = await drawnPixels();
    }
  }
  const pick = measurePicks(shown);
  const pickAfterMove = measurePickAfterMove(shown);
  await pause(rest);
  const frame = measureFrames();
  openMap().jumpTo(home);
  await pause(rest);
  await idle();

  const filtered = await measureFilters(shown);
  return { firstFrame, frame, pick, pickAfterMove, ...filtered };
}

function close(): void {
  openMap().remove();
  map = null;
}

declare global {
  interface Window {
    arcBenchmark: {
      readonly setPairs: typeof setPairs;
      readonly open: typeof open;
      readonly measure: typeof measure;
      readonly close: typeof close;
    };
  }
}
window.arcBenchmark = { setPairs, open, measure, close };
