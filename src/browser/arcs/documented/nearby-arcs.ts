/**
 * Which arcs may lie under the pointer: a quick search through all of them by the numbers of the
 * curve texture. It may name an arc that is a little too far away, and never passes over a near one.
 */

import { nearestTurn } from '../../../core/geometry/longitude';
import { mercatorX, mercatorY } from '../../../core/geometry/mercator';
import {
  globeRadius,
  type ScreenCamera,
  type ScreenPoint,
  worldWidth,
} from '../../../core/geometry/screen-camera';
import { angleSeenAt } from '../../../core/geometry/view-cap';
import { numbersACurve } from '../curve-texture';

const radians = Math.PI / 180;
/** Share of a distance along the bow's height that is the distance to a bow: its slope is at most 0.6. */
const minShareOfHeight = 1 / Math.hypot(1, 0.6);
/** Distances are taken a little larger, for rounding and for the curvature within the tolerance. */
const slack = 1.25;

/** Indexes into `rows`, ascending, of the arcs that may be within `tolerance` CSS pixels. */
export function arcsNear(
  numbers: Float32Array,
  rows: Uint32Array,
  point: ScreenPoint,
  tolerance: number,
  camera: ScreenCamera,
): number[] {
  return camera.projection === 'globe'
    ? arcsNearOnGlobe(numbers, rows, point, tolerance, camera)
    : arcsNearOnFlatMap(numbers, rows, point, tolerance, camera);
}

function arcsNearOnGlobe(
  numbers: Float32Array,
  rows: Uint32Array,
  point: ScreenPoint,
  tolerance: number,
  camera: ScreenCamera,
): number[] {
  const radius = globeRadius(camera.zoom, camera.latitude);
  const horizon = Math.acos(radius / (radius + camera.eyeDistance));
  const angleAt = (distance: number) => angleSeenAt(distance, camera) ?? horizon;

  const right = point.x - camera.x;
  const up = camera.y - point.y;
  const distance = Math.hypot(right, up);
  if (angleSeenAt(Math.max(0, distance - tolerance), camera) === null) return [];

  const angle = angleAt(distance);
  const outward = Math.max(
    angleAt(distance + tolerance) - angle,
    angle - angleAt(Math.max(0, distance - tolerance)),
  );
  const pixelsARadian =
    (radius * camera.eyeDistance) / (camera.eyeDistance + radius * (1 - Math.cos(angle)));
  const reach = Math.min(Math.PI / 2, slack * Math.max(outward, tolerance / pixelsARadian));

  // The point under the pointer, as (y, z, x) like the texture.
  const east = distance === 0 ? 0 : (right / distance) * Math.sin(angle);
  const north = distance === 0 ? 0 : (up / distance) * Math.sin(angle);
  const toEye = Math.cos(angle);
  const cosLatitude = Math.cos(camera.latitude * radians);
  const sinLatitude = Math.sin(camera.latitude * radians);
  const fromAxis = toEye * cosLatitude - north * sinLatitude;
  const cosLongitude = Math.cos(camera.longitude * radians);
  const sinLongitude = Math.sin(camera.longitude * radians);
  const y = fromAxis * sinLongitude + east * cosLongitude;
  const z = toEye * sinLatitude + north * cosLatitude;
  const x = fromAxis * cosLongitude - east * sinLongitude;

  const found: number[] = [];
  const sinReach = Math.sin(reach);
  for (let index = 0; index < rows.length; index += 1) {
    const at = (rows[index] ?? 0) * numbersACurve;
    const startY = numbers[at] ?? 0;
    const startZ = numbers[at + 1] ?? 0;
    const startX = numbers[at + 2] ?? 0;
    const departY = numbers[at + 4] ?? 0;
    const departZ = numbers[at + 5] ?? 0;
    const departX = numbers[at + 6] ?? 0;
    const offPlane =
      y * (startZ * departX - startX * departZ) +
      z * (startX * departY - startY * departX) +
      x * (startY * departZ - startZ * departY);
    if (offPlane > sinReach || offPlane < -sinReach) continue;
    const half = (numbers[at + 3] ?? 0) / 2;
    const cosToMiddle =
      Math.cos(half) * (y * startY + z * startZ + x * startX) +
      Math.sin(half) * (y * departY + z * departZ + x * departX);
    if (cosToMiddle >= Math.cos(Math.min(Math.PI, half + reach))) found.push(index);
  }
  return found;
}

function arcsNearOnFlatMap(
  numbers: Float32Array,
  rows: Uint32Array,
  point: ScreenPoint,
  tolerance: number,
  camera: ScreenCamera,
): number[] {
  const world = worldWidth * 2 ** camera.zoom;
  const reach = (slack * tolerance) / world;
  const longitude = nearestTurn(camera.longitude, 0);
  const pointerX = mercatorX(longitude) + 0.5 + (point.x - camera.x) / world;
  const y = 0.5 - mercatorY(camera.latitude) + (point.y - camera.y) / world;

  const found: number[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const at = (rows[index] ?? 0) * numbersACurve;
    const startX = numbers[at + 8] ?? 0;
    const startY = numbers[at + 9] ?? 0;
    const bowX = -(numbers[at + 12] ?? 0);
    const bowY = -(numbers[at + 13] ?? 0);
    const chordX = (numbers[at + 10] ?? 0) - bowX;
    const chordY = (numbers[at + 11] ?? 0) - bowY;
    const chord = Math.hypot(chordX, chordY);
    const bow = Math.hypot(bowX, bowY);
    if (chord === 0) continue;

    const widest = Math.max(startX, startX + chordX) + bow / 4 + reach;
    const narrowest = Math.min(startX, startX + chordX) - bow / 4 - reach;
    const lastCopy = Math.floor(widest - pointerX);
    for (let copy = Math.ceil(narrowest - pointerX); copy <= lastCopy; copy += 1) {
      const fromStartX = pointerX + copy - startX;
      const fromStartY = y - startY;
      const share = (fromStartX * chordX + fromStartY * chordY) / (chord * chord);
      const beyond = reach / chord;
      if (share < -beyond || share > 1 + beyond) continue;
      // The bow stands at right angles to the chord, so that a share of one is a share of the other.
      const height =
        bow === 0
          ? (fromStartX * -chordY + fromStartY * chordX) / chord
          : (fromStartX * bowX + fromStartY * bowY) / bow;
      const along = Math.max(0, Math.min(1, share));
      if (Math.abs(height - bow * along * (1 - along)) * minShareOfHeight <= reach) {
        found.push(index);
        break;
      }
    }
  }
  return found;
}
