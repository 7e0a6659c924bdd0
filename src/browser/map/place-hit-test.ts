/** Which place lies under the pointer. */
import {
  createProjectorFrom,
  type ScreenCamera,
  type ScreenPoint,
} from '../../core/geometry/screen-camera';
import { placeRadius, radiusAt } from '../../core/look/place-size';
import type { ScenePlace } from '../../core/view/scene';

/** Dots whose distances from the pointer differ by less, in CSS pixels, are equally meant. */
const indistinct = 3;
/** Dots closer than this, in CSS pixels, are one spot: they cannot be pointed at separately. */
const inOneSpot = 1;
const maxRadius = placeRadius(Infinity);

/**
 * Ids of the place whose dot is nearest to the point, its edge within `tolerance` CSS pixels, and of
 * those that lie there too: nearest first, but a city before an organisation with its seat there.
 * Places behind the globe do not answer.
 */
export function placesAt(
  point: ScreenPoint,
  tolerance: number,
  camera: ScreenCamera,
  places: readonly ScenePlace[],
): string[] {
  const project = createProjectorFrom(camera, point);
  const screen = new Float64Array(2);
  const near: { id: string; isCity: boolean; x: number; y: number; distance: number }[] = [];
  let nearest: (typeof near)[number] | null = null;
  for (const scenePlace of places) {
    const { place } = scenePlace;
    project(place.coordinates[0], place.coordinates[1], screen, 0);
    const [x = Number.NaN, y = Number.NaN] = screen;
    const distance = Math.hypot(x, y);
    // The distance of a hidden place is NaN, which is within no tolerance.
    if (!(distance <= maxRadius + tolerance)) continue;
    const seen = { id: place.id, isCity: place.kind === 'city', x, y, distance };
    near.push(seen);
    const isMeant = distance <= radiusAt(camera.zoom, scenePlace, false) + tolerance;
    if (isMeant && distance < (nearest?.distance ?? Infinity)) nearest = seen;
  }
  if (nearest === null) return [];
  const { x, y, distance } = nearest;
  return near
    .filter((each) => each.distance <= distance + indistinct)
    .map((each) => ({ ...each, isThere: Math.hypot(each.x - x, each.y - y) < inOneSpot }))
    .sort(
      (a, b) =>
        Number(b.isThere) - Number(a.isThere) ||
        (a.isThere ? Number(b.isCity) - Number(a.isCity) : 0) ||
        a.distance - b.distance,
    )
    .map(({ id }) => id);
}
