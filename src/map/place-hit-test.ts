/** Which place lies under the pointer. */
import {
  createProjector,
  repeatDistance,
  type ScreenCamera,
  type ScreenPoint,
} from '../arcs/screen-camera';
import type { ScenePlace } from '../view/scene';
import { placeRadius } from './place-style';

/** Distance along x between two points of a world that repeats itself. */
function shortWay(distance: number, repeat: number | null): number {
  return repeat === null ? distance : distance - repeat * Math.round(distance / repeat);
}

/**
 * Id of the place whose dot is nearest to the point, its edge within `tolerance` CSS pixels; `null`
 * where there is none. Places behind the globe do not answer.
 */
export function placeAt(
  point: ScreenPoint,
  tolerance: number,
  camera: ScreenCamera,
  places: readonly ScenePlace[],
): string | null {
  const project = createProjector(camera);
  const repeat = repeatDistance(camera);
  const screen = new Float64Array(2);
  let found: string | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { place, degree } of places) {
    project(place.coordinates[0], place.coordinates[1], screen, 0);
    const x = shortWay((screen[0] ?? Number.NaN) - point.x, repeat);
    const y = (screen[1] ?? Number.NaN) - point.y;
    const distance = Math.hypot(x, y);
    if (distance <= placeRadius(degree) + tolerance && distance < nearest) {
      nearest = distance;
      found = place.id;
    }
  }
  return found;
}
