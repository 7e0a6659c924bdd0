/**
 * Projects positions to the screen: the camera of an unrotated map that looks straight down, with the
 * formulas of MapLibre's globe and Mercator views, but without a map.
 */
import type { Position, Projection } from './arc';
import { nearestTurn } from './longitude';
import { mercatorX, mercatorY } from './mercator';

/** Width of the world at zoom 0 in CSS pixels. */
export const worldWidth = 512;

const radians = Math.PI / 180;

export interface ScreenCamera {
  readonly projection: Projection;
  /** The position in the middle, in degrees. */
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
  /** The screen point of that middle, in CSS pixels from the upper left corner. */
  readonly x: number;
  readonly y: number;
  /** Distance of the eye from the middle in CSS pixels; only the globe's perspective needs it. */
  readonly eyeDistance: number;
}

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Radius of the globe in CSS pixels. It grows with latitude so that zooms match the flat map. */
export function globeRadius(zoom: number, latitude: number): number {
  return (worldWidth * 2 ** zoom) / (2 * Math.PI) / Math.cos(latitude * radians);
}

/** Radius of the globe's outline as the eye sees it, in CSS pixels. */
export function outlineRadius({ zoom, latitude, eyeDistance }: ScreenCamera): number {
  const radius = globeRadius(zoom, latitude);
  return (eyeDistance * radius) / Math.sqrt((eyeDistance + radius) ** 2 - radius ** 2);
}

/**
 * The zoom, over the equator, at which the globe's outline has this radius in CSS pixels, for an eye at a distance in
 * CSS pixels or in radii of the globe.
 */
export function zoomOfOutline(
  outline: number,
  eye: { readonly pixels: number } | { readonly radii: number },
): number {
  const radius =
    'radii' in eye
      ? outline * Math.sqrt(1 + 2 / eye.radii)
      : (outline * (outline + Math.hypot(outline, eye.pixels))) / eye.pixels;
  return Math.log2((radius * 2 * Math.PI) / worldWidth);
}

/** Writes the point of a position into `target` at `offset`; NaN twice if it is not visible. */
export type Projector = (
  longitude: number,
  latitude: number,
  target: Float64Array,
  offset: number,
) => void;

function flatProjector({ longitude, latitude, zoom, x, y }: ScreenCamera): Projector {
  const scale = worldWidth * 2 ** zoom;
  const centreX = mercatorX(longitude);
  const centreY = mercatorY(latitude);
  return (pointLongitude, pointLatitude, target, offset) => {
    target[offset] = x + (mercatorX(pointLongitude) - centreX) * scale;
    target[offset + 1] = y - (mercatorY(pointLatitude) - centreY) * scale;
  };
}

function globeProjector({ longitude, latitude, zoom, x, y, eyeDistance }: ScreenCamera): Projector {
  const radius = globeRadius(zoom, latitude);
  const horizon = radius / (radius + eyeDistance);
  const sinCentre = Math.sin(latitude * radians);
  const cosCentre = Math.cos(latitude * radians);
  return (pointLongitude, pointLatitude, target, offset) => {
    const turn = (pointLongitude - longitude) * radians;
    const sin = Math.sin(pointLatitude * radians);
    const cos = Math.cos(pointLatitude * radians);
    const towardEye = sin * sinCentre + cos * cosCentre * Math.cos(turn);
    if (towardEye < horizon) {
      target[offset] = Number.NaN;
      target[offset + 1] = Number.NaN;
      return;
    }
    const scale = (radius * eyeDistance) / (eyeDistance + radius * (1 - towardEye));
    target[offset] = x + scale * cos * Math.sin(turn);
    target[offset + 1] = y - scale * (sin * cosCentre - cos * sinCentre * Math.cos(turn));
  };
}

export function createProjector(camera: ScreenCamera): Projector {
  return camera.projection === 'globe' ? globeProjector(camera) : flatProjector(camera);
}

/**
 * Distance in pixels by which the world repeats itself to the left and right; `null` on the globe,
 * which shows everything once.
 */
function repeatDistance({ projection, zoom }: ScreenCamera): number | null {
  return projection === 'globe' ? null : worldWidth * 2 ** zoom;
}

/**
 * Projects to where positions lie as seen from a point of the screen: in whichever copy of the world
 * is nearest to it.
 */
export function createProjectorFrom(camera: ScreenCamera, { x, y }: ScreenPoint): Projector {
  const project = createProjector({ ...camera, x: camera.x - x, y: camera.y - y });
  const repeat = repeatDistance(camera);
  return (longitude, latitude, target, offset) => {
    project(longitude, latitude, target, offset);
    if (repeat === null) return;
    const right = target[offset] ?? Number.NaN;
    target[offset] = right - repeat * Math.round(right / repeat);
  };
}

/**
 * The point of a position, or `null` where it cannot be seen. The flat map shows a position many
 * times; the point is the one nearest to the middle.
 */
export function projectPosition(camera: ScreenCamera, position: Position): ScreenPoint | null {
  const point = new Float64Array(2);
  const [longitude, latitude] = position;
  createProjector(camera)(nearestTurn(longitude, camera.longitude), latitude, point, 0);
  const [x = Number.NaN, y = Number.NaN] = point;
  return Number.isNaN(x) ? null : { x, y };
}
