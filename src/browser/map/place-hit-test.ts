/** Which place lies under the pointer. */
import {
  createProjector,
  repeatDistance,
  type ScreenCamera,
  type ScreenPoint,
} from '../../core/geometry/screen-camera';
import { placeRadius } from '../../core/look/place-size';
import type { ScenePlace } from '../../core/view/scene';

/** Distance along x between two points of a world that repeats itself. */
function shortWay(distance: number, repeat: number | null): number {
  return repeat === null ? distance : distance - repeat * Math.round(distance / repeat);
}

/** Dots whose distances from the pointer differ by less, in CSS pixels, are equally meant. */
const indistinct = 3;

/**
 * Ids of the place whose dot is nearest to the point, its edge within `tolerance` CSS pixels, and of
 * those that lie there too: nearest first, and of equals cities before organisations. Places behind
 * the globe do not answer.
 */
export function placesAt(
  point: ScreenPoint,
  tolerance: number,
  camera: ScreenCamera,
  places: readonly ScenePlace[],
): string[] {
  const project = createProjector(camera);
  const repeat = repeatDistance(camera);
  const screen = new Float64Array(2);
  const found: { id: string; rank: number; distance: number }[] = [];
  for (const { place, degree } of places) {
    project(place.coordinates[0], place.coordinates[1], screen, 0);
    const x = shortWay((screen[0] ?? Number.NaN) - point.x, repeat);
    const y = (screen[1] ?? Number.NaN) - point.y;
    const distance = Math.hypot(x, y);
    // The distance of a hidden place is NaN, which is within no tolerance.
    if (distance <= placeRadius(degree) + tolerance) {
      found.push({ id: place.id, rank: place.kind === 'city' ? 0 : 1, distance });
    }
  }
  found.sort((a, b) => a.distance - b.distance || a.rank - b.rank);
  const nearest = found[0]?.distance ?? 0;
  return found.filter(({ distance }) => distance <= nearest + indistinct).map(({ id }) => id);
}
