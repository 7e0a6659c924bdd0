/**
 * Finds the curves under the pointer. It tests all curves, most with three multiplications, and measures
 * the distance to the few that remain on the screen.
 */

import { type CurveNumbers, curveOffsets, numbersACurve } from './curve-numbers';
import { dot } from './great-circle-curve';
import { nearestTurn } from './longitude';
import { mercatorX, mercatorY } from './mercator';
import { globeRadius, type ScreenCamera, type ScreenPoint, worldWidth } from './screen-camera';
import { angleSeenAt } from './view-cap';

/** Called with a curve and its distance from the point in CSS pixels, in no order. */
type Report = (curve: number, distance: number) => void;

type Vector = readonly [number, number, number];

const radians = Math.PI / 180;
/** Steps toward the nearest point of a curve; each squares the error. */
const steps = 3;
/** Distances on the ground are taken a little larger, for the curvature within the tolerance. */
const slack = 1.25;

function reportOnFlatMap(
  { numbers, boxes, count }: CurveNumbers,
  point: ScreenPoint,
  tolerance: number,
  camera: ScreenCamera,
  report: Report,
): void {
  const world = worldWidth * 2 ** camera.zoom;
  const reach = tolerance / world;
  const longitude = nearestTurn(camera.longitude, 0);
  const shown = mercatorX(longitude) + 0.5 + (point.x - camera.x) / world;
  // The copy of the pointer in the world from 0 to 1; bows reach over its edges by half a world.
  const pointerX = shown - Math.floor(shown);
  const pointerY = 0.5 - mercatorY(camera.latitude) + (point.y - camera.y) / world;
  const top = pointerY - reach;
  const bottom = pointerY + reach;
  for (let curve = 0; curve < count; curve += 1) {
    const box = 4 * curve;
    if ((boxes[box + 1] ?? 0) > bottom || (boxes[box + 3] ?? 0) < top) continue;
    const left = (boxes[box] ?? 0) - reach;
    const right = (boxes[box + 2] ?? 0) + reach;
    let nearest = Infinity;
    for (let x = pointerX - 1; x <= right; x += 1) {
      if (x >= left) nearest = Math.min(nearest, distanceToBow(numbers, curve, x, pointerY));
    }
    if (nearest <= reach) report(curve, nearest * world);
  }
}

/** From a point to a bow, in world widths, by Newton's method on the derivative of the distance. */
function distanceToBow(numbers: Float32Array, curve: number, x: number, y: number): number {
  const at = curve * numbersACurve;
  const fromX = (numbers[at + 8] ?? 0) - x;
  const fromY = (numbers[at + 9] ?? 0) - y;
  const linearX = numbers[at + 10] ?? 0;
  const linearY = numbers[at + 11] ?? 0;
  const quadraticX = numbers[at + 12] ?? 0;
  const quadraticY = numbers[at + 13] ?? 0;
  const chordX = linearX + quadraticX;
  const chordY = linearY + quadraticY;
  let t = -(fromX * chordX + fromY * chordY) / (chordX * chordX + chordY * chordY);
  for (let step = 0; step < steps; step += 1) {
    t = Math.max(0, Math.min(1, t));
    const headingX = linearX + 2 * t * quadraticX;
    const headingY = linearY + 2 * t * quadraticY;
    const awayX = fromX + t * (linearX + t * quadraticX);
    const awayY = fromY + t * (linearY + t * quadraticY);
    const slope = awayX * headingX + awayY * headingY;
    const change =
      headingX * headingX + headingY * headingY + 2 * (awayX * quadraticX + awayY * quadraticY);
    t -= change > 0 ? slope / change : 0;
  }
  t = Math.max(0, Math.min(1, t));
  return Math.hypot(fromX + t * (linearX + t * quadraticX), fromY + t * (linearY + t * quadraticY));
}

/** The globe as seen by the camera. Vectors are ordered y, z, x, as in the curves. */
class GlobeView {
  readonly radius: number;
  readonly eyeDistance: number;
  /** Cosine of the angle between the middle of the view and the horizon. */
  readonly horizon: number;
  readonly east: Vector;
  readonly north: Vector;
  readonly toEye: Vector;

  constructor({ zoom, longitude, latitude, eyeDistance }: ScreenCamera) {
    this.radius = globeRadius(zoom, latitude);
    this.eyeDistance = eyeDistance;
    this.horizon = this.radius / (this.radius + eyeDistance);
    const sinX = Math.sin(longitude * radians);
    const cosX = Math.cos(longitude * radians);
    const sinY = Math.sin(latitude * radians);
    const cosY = Math.cos(latitude * radians);
    this.east = [cosX, 0, -sinX];
    this.north = [-sinY * sinX, cosY, -sinY * cosX];
    this.toEye = [cosY * sinX, sinY, cosY * cosX];
  }

  /** The visible point at an angle from the middle, in a direction on the screen. */
  vectorAt(angle: number, right: number, up: number): Vector {
    const distance = Math.hypot(right, up);
    const toEast = distance === 0 ? 0 : (right / distance) * Math.sin(angle);
    const toNorth = distance === 0 ? 0 : (up / distance) * Math.sin(angle);
    const part = (axis: 0 | 1 | 2) =>
      toEast * this.east[axis] + toNorth * this.north[axis] + Math.cos(angle) * this.toEye[axis];
    return [part(0), part(1), part(2)];
  }

  /**
   * Pixels from a point of the screen, counted from the middle, to what is seen of the great circle at
   * `at`; infinite where nothing is. `toward` is what is seen at the point. By Newton's method from the
   * place that is nearest on the ground.
   */
  distanceTo(numbers: Float32Array, at: number, right: number, up: number, toward: Vector): number {
    const start: Vector = [numbers[at] ?? 0, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0];
    const departure: Vector = [
      numbers[at + curveOffsets.departure] ?? 0,
      numbers[at + curveOffsets.departure + 1] ?? 0,
      numbers[at + curveOffsets.departure + 2] ?? 0,
    ];
    const startHeight = dot(start, this.toEye);
    const departureHeight = dot(departure, this.toEye);
    const share = this.horizon / Math.hypot(startHeight, departureHeight);
    if (!(share < 1)) return Infinity;
    const reach = Math.acos(share);
    let highest = Math.atan2(departureHeight, startHeight);
    if (highest + reach < 0) highest += 2 * Math.PI;
    const first = Math.max(0, highest - reach);
    const last = Math.min(numbers[at + curveOffsets.angle] ?? 0, highest + reach);
    if (first > last) return Infinity;

    const startEast = dot(start, this.east);
    const departureEast = dot(departure, this.east);
    const startNorth = dot(start, this.north);
    const departureNorth = dot(departure, this.north);
    const middle = (first + last) / 2;
    let turn = Math.atan2(dot(departure, toward), dot(start, toward));
    turn += 2 * Math.PI * Math.round((middle - turn) / (2 * Math.PI));
    let nearest = Infinity;
    for (let step = 0; step <= steps; step += 1) {
      turn = Math.max(first, Math.min(last, turn));
      const cos = Math.cos(turn);
      const sin = Math.sin(turn);
      const depth =
        this.eyeDistance + this.radius * (1 - cos * startHeight - sin * departureHeight);
      const rise = cos * departureHeight - sin * startHeight;
      const scale = (this.radius * this.eyeDistance) / depth;
      const growth = (scale * this.radius * rise) / depth;
      const toEast = cos * startEast + sin * departureEast;
      const toNorth = cos * startNorth + sin * departureNorth;
      const headingX = growth * toEast + scale * (cos * departureEast - sin * startEast);
      const headingY = growth * toNorth + scale * (cos * departureNorth - sin * startNorth);
      const awayX = scale * toEast - right;
      const awayY = scale * toNorth - up;
      nearest = Math.min(nearest, awayX * awayX + awayY * awayY);
      turn -= (awayX * headingX + awayY * headingY) / (headingX * headingX + headingY * headingY);
    }
    return Math.sqrt(nearest);
  }
}

function reportOnGlobe(
  { numbers, count }: CurveNumbers,
  point: ScreenPoint,
  tolerance: number,
  camera: ScreenCamera,
  report: Report,
): void {
  const view = new GlobeView(camera);
  const right = point.x - camera.x;
  const up = camera.y - point.y;
  const distance = Math.hypot(right, up);
  const nearer = angleSeenAt(Math.max(0, distance - tolerance), camera);
  if (nearer === null) return;
  const edge = Math.acos(view.horizon);
  const angle = angleSeenAt(distance, camera) ?? edge;
  const farther = angleSeenAt(distance + tolerance, camera) ?? edge;
  const depth = view.eyeDistance + view.radius * (1 - Math.cos(angle));
  const pixelsARadian = (view.radius * view.eyeDistance) / depth;
  const ground = slack * Math.max(farther - angle, angle - nearer, tolerance / pixelsARadian);
  const sinReach = Math.sin(Math.min(Math.PI / 2, ground));
  const toward = view.vectorAt(angle, right, up);
  const [y, z, x] = toward;

  for (let curve = 0; curve < count; curve += 1) {
    const at = curve * numbersACurve;
    const startY = numbers[at] ?? 0;
    const startZ = numbers[at + 1] ?? 0;
    const startX = numbers[at + 2] ?? 0;
    const departureY = numbers[at + 4] ?? 0;
    const departureZ = numbers[at + 5] ?? 0;
    const departureX = numbers[at + 6] ?? 0;
    const offPlane =
      y * (startZ * departureX - startX * departureZ) +
      z * (startX * departureY - startY * departureX) +
      x * (startY * departureZ - startZ * departureY);
    if (offPlane > sinReach || offPlane < -sinReach || numbers[at + 3] === 0) continue;
    const away = view.distanceTo(numbers, at, right, up, toward);
    if (away <= tolerance) report(curve, away);
  }
}

/** Reports every visible curve within `tolerance` CSS pixels of a screen point. */
export function reportCurvesAt(
  curves: CurveNumbers,
  point: ScreenPoint,
  tolerance: number,
  camera: ScreenCamera,
  report: Report,
): void {
  const reportAll = camera.projection === 'globe' ? reportOnGlobe : reportOnFlatMap;
  reportAll(curves, point, tolerance, camera, report);
}
