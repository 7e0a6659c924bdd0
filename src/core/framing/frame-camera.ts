/** The nearest camera from which some positions can all be seen, clear of the panels. */
import type { Position, Projection } from '../geometry/arc';
import { positionToward, unitVector } from '../geometry/great-circle-curve';
import { nearestTurn } from '../geometry/longitude';
import {
  latitudeOfMercator,
  longitudeOfMercator,
  mercatorX,
  mercatorY,
} from '../geometry/mercator';
import {
  createProjector,
  globeRadius,
  type ScreenCamera,
  worldWidth,
} from '../geometry/screen-camera';
import { cameraIn, type Edges, type Viewport } from '../geometry/viewport';
import { globeZoomOffset } from '../view/parameters/camera-format';
import type { Camera } from '../view/view';
import { framePadding, maxFrame, minFramedGlobe, minZoom } from './frame-limits';

const radians = Math.PI / 180;
/** Cameras nearer to a pole would turn the map on its head for most readers. */
const maxCentre = 72;
const rounds = 24;
/** The number of distinguished sizes of the globe. */
const sizes = 4096;
/** In pixels: the search ends when the centre moves by less than this. */
const settled = 0.02;

/** The part of the viewport that no panel covers. At least one pixel of it is left. */
function freeBox({ width, height, padding }: Viewport): Edges {
  const { top, right, bottom, left } = padding;
  return {
    left,
    right: Math.max(left + 1, width - right),
    top,
    bottom: Math.max(top + 1, height - bottom),
  };
}

/** The bounding box of the visible positions. */
function boxOf(positions: readonly Position[], camera: ScreenCamera): Edges {
  const projector = createProjector(camera);
  const point = new Float64Array(2);
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const [longitude, latitude] of positions) {
    projector(longitude, latitude, point, 0);
    const [x = Number.NaN, y = Number.NaN] = point;
    // What is behind the globe compares as false.
    if (x < box.left) box.left = x;
    if (x > box.right) box.right = x;
    if (y < box.top) box.top = y;
    if (y > box.bottom) box.bottom = y;
  }
  return box;
}

/** Whether all positions are visible, and within the edges. */
function areWithin(
  positions: readonly Position[],
  camera: ScreenCamera,
  { left, right, top, bottom }: Edges,
): boolean {
  const projector = createProjector(camera);
  const point = new Float64Array(2);
  return positions.every(([longitude, latitude]) => {
    projector(longitude, latitude, point, 0);
    const [x = Number.NaN, y = Number.NaN] = point;
    return x >= left && x <= right && y >= top && y <= bottom;
  });
}

/**
 * The largest size that fits, of `sizes` of which all smaller ones than one that fits do. Near `start` it takes few
 * tries, if the first `stride` is small.
 */
function largestFitting(start: number, stride: number, fits: (size: number) => boolean): number {
  let low = start;
  let high = start;
  let step = stride;
  if (start === 0 || fits(start)) {
    do {
      low = high;
      high = Math.min(sizes, low + step);
      step *= 2;
    } while (high < sizes && fits(high));
  } else {
    do {
      high = low;
      low = Math.max(0, high - step);
      step *= 2;
    } while (low > 0 && !fits(low));
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The middle of some positions on the sphere; antipodes have none, and the first one stands in. */
function sphericalMiddle(positions: readonly Position[]): Position {
  const vectors = positions.map(unitVector);
  const sum = (axis: 0 | 1 | 2) => vectors.reduce((total, vector) => total + vector[axis], 0);
  const middle = [sum(0), sum(1), sum(2)] as const;
  const [first = [0, 0] as Position] = positions;
  return Math.hypot(...middle) < 1e-6 ? first : positionToward(middle);
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}

/** The centre moved over the globe by some pixels at its middle. */
export function moveCentre(
  camera: Pick<ScreenCamera, 'zoom' | 'latitude' | 'longitude'>,
  right: number,
  down: number,
): Position {
  const radius = globeRadius(camera.zoom, camera.latitude);
  const reach = 20;
  const east = clamp(right / radius / radians, -reach, reach);
  const south = clamp(down / radius / radians, -reach, reach);
  const latitude = clamp(camera.latitude - south, -maxCentre, maxCentre);
  return [camera.longitude + east / Math.cos(camera.latitude * radians), latitude];
}

function frameOnGlobe(positions: readonly Position[], viewport: Viewport, min: number): Camera {
  const free = freeBox(viewport);
  let [longitude, latitude] = sphericalMiddle(positions);
  latitude = clamp(latitude, -maxCentre, maxCentre);
  // A size of the globe, as a part of the zooms on the equator.
  let size = 0;
  const cameraAt = (part: number): ScreenCamera => {
    const zoom = min + (part / sizes) * (maxFrame + 2 - min) + globeZoomOffset(latitude);
    return cameraIn(viewport, 'globe', { zoom, latitude, longitude });
  };
  const fits = (part: number) => areWithin(positions, cameraAt(part), free);
  for (let round = 0; round < rounds; round += 1) {
    const camera = cameraAt(size);
    const box = boxOf(positions, camera);
    const right = (box.left + box.right) / 2 - camera.x;
    const down = (box.top + box.bottom) / 2 - camera.y;
    if (Number.isFinite(box.left)) [longitude, latitude] = moveCentre(camera, right, down);
    const before = size;
    size = largestFitting(size, round === 0 ? sizes / 2 : 1, fits);
    if (size === before && Math.hypot(right, down) < settled) break;
  }
  const { zoom } = cameraAt(size);
  return { zoom: Math.min(zoom, maxFrame), latitude, longitude };
}

/** West end of the smallest range of longitudes that holds all of them: east of the widest gap. */
function westernEdge(longitudes: readonly number[]): number {
  const sorted = longitudes.map((value) => ((value % 360) + 360) % 360).sort((a, b) => a - b);
  const [first = 0] = sorted;
  let west = first;
  let widest = first + 360 - (sorted.at(-1) ?? first);
  sorted.forEach((value, index) => {
    const next = sorted[index + 1];
    if (next !== undefined && next - value > widest) {
      widest = next - value;
      west = next;
    }
  });
  return west;
}

function extentOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** The middle of some values; of those that have no room together, about where most of them are. */
function middleOf(values: readonly number[], room: number): number {
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (most - least <= room) return (least + most) / 2;
  const sorted = values.toSorted((a, b) => a - b);
  const last = sorted.length - 1;
  const median = ((sorted[Math.floor(last / 2)] ?? 0) + (sorted[Math.ceil(last / 2)] ?? 0)) / 2;
  return clamp(median, least + room / 2, most - room / 2);
}

function frameOnFlatMap(positions: readonly Position[], viewport: Viewport, min: number): Camera {
  const free = freeBox(viewport);
  const west = westernEdge(positions.map(([longitude]) => longitude));
  const xs = positions.map(([longitude]) => mercatorX((((longitude - west) % 360) + 360) % 360));
  const ys = positions.map(([, latitude]) => mercatorY(latitude));
  const width = free.right - free.left;
  const height = free.bottom - free.top;
  const scale = Math.min(width / extentOf(xs), height / extentOf(ys));
  const zoom = clamp(Math.log2(scale / worldWidth), min, maxFrame);
  const world = worldWidth * 2 ** zoom;
  return {
    zoom,
    latitude: latitudeOfMercator(middleOf(ys, height / world)),
    longitude: west + longitudeOfMercator(middleOf(xs, width / world)),
  };
}

/**
 * The camera of both the live map and drawn maps. Where no camera within the limits shows
 * everything, the one that shows most from furthest away. Throws a RangeError for no positions.
 */
export function frameCamera(
  positions: readonly Position[],
  viewport: Viewport,
  projection: Projection,
): Camera {
  if (positions.length === 0) throw new RangeError('a camera frames at least one position');
  const frame = projection === 'globe' ? frameOnGlobe : frameOnFlatMap;
  const padded = { ...viewport, padding: framePadding(viewport) };
  // As on the equator; on the globe, higher latitudes reach lower zooms at the same size.
  const min = minZoom(viewport, projection, minFramedGlobe);
  const camera = frame(positions, padded, min);
  return { ...camera, longitude: nearestTurn(camera.longitude, 0) };
}
