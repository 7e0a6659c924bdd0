/**
 * Which arcs of a crowd lie under the pointer: all of them are looked at, most for three
 * multiplications, and the distance to the few that remain is measured on the screen.
 */
import type { CrowdCurves } from './crowd-curves';
import { numbersACurve } from './curve-texture';
import { nearestTurn } from './longitude';
import { mercatorX, mercatorY } from './mercator';
import { globeRadius, type ScreenCamera, type ScreenPoint, worldWidth } from './screen-camera';
import { angleSeenAt } from './view-cap';

/** Called with an arc and its distance from the point in CSS pixels, in no order. */
type Report = (arc: number, distance: number) => void;

const radians = Math.PI / 180;
/** Steps toward the nearest point of a curve; each squares the error. */
const steps = 3;
/** Distances on the ground are taken a little larger, for the curvature within the tolerance. */
const slack = 1.25;

function reportOnFlatMap(
  { numbers, boxes, count }: CrowdCurves,
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
  for (let arc = 0; arc < count; arc += 1) {
    const box = 4 * arc;
    if ((boxes[box + 1] ?? 0) > bottom || (boxes[box + 3] ?? 0) < top) continue;
    const left = (boxes[box] ?? 0) - reach;
    const right = (boxes[box + 2] ?? 0) + reach;
    for (let x = pointerX - 1; x <= right; x += 1) {
      if (x < left) continue;
      const distance = distanceToBow(numbers, arc * numbersACurve, x, pointerY) * world;
      if (distance <= tolerance) report(arc, distance);
    }
  }
}

/** From a point to a bow, in world widths, by Newton's method on the derivative of the distance. */
function distanceToBow(numbers: Float32Array, at: number, x: number, y: number): number {
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

/** The axes of the view as unit vectors in the order y, z, x of the usual vector, like the curves. */
interface Axes {
  readonly east: readonly [number, number, number];
  readonly north: readonly [number, number, number];
  readonly toEye: readonly [number, number, number];
}

function axesOf({ longitude, latitude }: ScreenCamera): Axes {
  const sinX = Math.sin(longitude * radians);
  const cosX = Math.cos(longitude * radians);
  const sinY = Math.sin(latitude * radians);
  const cosY = Math.cos(latitude * radians);
  return {
    east: [cosX, 0, -sinX],
    north: [-sinY * sinX, cosY, -sinY * cosX],
    toEye: [cosY * sinX, sinY, cosY * cosX],
  };
}

function reportOnGlobe(
  { numbers, count }: CrowdCurves,
  point: ScreenPoint,
  tolerance: number,
  camera: ScreenCamera,
  report: Report,
): void {
  const radius = globeRadius(camera.zoom, camera.latitude);
  const { eyeDistance } = camera;
  const horizon = radius / (radius + eyeDistance);
  const right = point.x - camera.x;
  const up = camera.y - point.y;
  const distance = Math.hypot(right, up);
  const nearer = angleSeenAt(Math.max(0, distance - tolerance), camera);
  if (nearer === null) return;
  const edge = Math.acos(horizon);
  const angle = angleSeenAt(distance, camera) ?? edge;
  const farther = angleSeenAt(distance + tolerance, camera) ?? edge;
  const pixelsARadian = (radius * eyeDistance) / (eyeDistance + radius * (1 - Math.cos(angle)));
  const outward = Math.max(farther - angle, angle - nearer, tolerance / pixelsARadian);
  const sinReach = Math.sin(Math.min(Math.PI / 2, slack * outward));

  const { east, north, toEye } = axesOf(camera);
  const alongEast = distance === 0 ? 0 : (right / distance) * Math.sin(angle);
  const alongNorth = distance === 0 ? 0 : (up / distance) * Math.sin(angle);
  const cosine = Math.cos(angle);
  const y = alongEast * east[0] + alongNorth * north[0] + cosine * toEye[0];
  const z = alongEast * east[1] + alongNorth * north[1] + cosine * toEye[1];
  const x = alongEast * east[2] + alongNorth * north[2] + cosine * toEye[2];

  for (let arc = 0; arc < count; arc += 1) {
    const at = arc * numbersACurve;
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
    const whole = numbers[at + 3] ?? 0;
    if (whole === 0) continue;

    // From the point of the great circle that is nearest on the ground to the one on the screen.
    let turn = Math.atan2(
      y * departY + z * departZ + x * departX,
      y * startY + z * startZ + x * startX,
    );
    if (turn < whole / 2 - Math.PI) turn += 2 * Math.PI;
    let awayX = 0;
    let awayY = 0;
    let isSeen = true;
    for (let step = 0; step <= steps; step += 1) {
      turn = Math.max(0, Math.min(whole, turn));
      const cos = Math.cos(turn);
      const sin = Math.sin(turn);
      const pointY = cos * startY + sin * departY;
      const pointZ = cos * startZ + sin * departZ;
      const pointX = cos * startX + sin * departX;
      const onwardY = cos * departY - sin * startY;
      const onwardZ = cos * departZ - sin * startZ;
      const onwardX = cos * departX - sin * startX;
      const height = pointY * toEye[0] + pointZ * toEye[1] + pointX * toEye[2];
      const rise = onwardY * toEye[0] + onwardZ * toEye[1] + onwardX * toEye[2];
      isSeen = height >= horizon;
      const depth = eyeDistance + radius * (1 - height);
      const scale = (radius * eyeDistance) / depth;
      const growth = (scale * radius * rise) / depth;
      const toRight = pointY * east[0] + pointZ * east[1] + pointX * east[2];
      const toTop = pointY * north[0] + pointZ * north[1] + pointX * north[2];
      const headingX = growth * toRight + scale * (onwardY * east[0] + onwardX * east[2]);
      const headingY =
        growth * toTop + scale * (onwardY * north[0] + onwardZ * north[1] + onwardX * north[2]);
      awayX = scale * toRight - right;
      awayY = scale * toTop - up;
      const speed = headingX * headingX + headingY * headingY;
      if (step < steps && speed > 0) turn -= (awayX * headingX + awayY * headingY) / speed;
    }
    const away = Math.hypot(awayX, awayY);
    if (isSeen && away <= tolerance) report(arc, away);
  }
}

/** Reports every arc whose drawn line is within `tolerance` CSS pixels of a point of the screen. */
export function reportArcsAt(
  curves: CrowdCurves,
  point: ScreenPoint,
  tolerance: number,
  camera: ScreenCamera,
  report: Report,
): void {
  const reportAll = camera.projection === 'globe' ? reportOnGlobe : reportOnFlatMap;
  reportAll(curves, point, tolerance, camera, report);
}
