/** Finds the places of the scene that are in view, and their positions on the screen. */
import { nearestTurn } from '../../core/geometry/longitude';
import {
  createProjector,
  projectPosition,
  type ScreenCamera,
  type ScreenPoint,
} from '../../core/geometry/screen-camera';
import type { Size } from '../../core/geometry/viewport';
import { listedStates, type RegisterScene } from '../../core/view/register-scene';
import type { ScenePlace } from '../../core/view/scene';

/** A place on the map; `x` and `y` in CSS pixels from the map's upper left corner. */
export interface PlaceInView extends ScreenPoint {
  readonly id: string;
}

/** A place on the map that only a register has. */
export interface ListedInView extends ScreenPoint {
  readonly scene: RegisterScene;
  readonly position: number;
}

/** In the order of the scene, without places behind the globe or beyond the map's edge. */
export function placesInView(
  places: readonly ScenePlace[],
  camera: ScreenCamera,
  size: Size,
): PlaceInView[] {
  return places.flatMap(({ place }) => {
    const point = projectPosition(camera, place.coordinates);
    return point !== null && isInside(point, size) ? [{ id: place.id, ...point }] : [];
  });
}

/** The same for places with a register's dot, in the register's order. */
export function listedInView(
  listed: readonly RegisterScene[],
  camera: ScreenCamera,
  size: Size,
): ListedInView[] {
  // One projector for all: there are tens of thousands.
  const project = createProjector(camera);
  const screen = new Float64Array(2);
  const inView: ListedInView[] = [];
  for (const scene of listed) {
    const { index, placeStates } = scene;
    for (let position = 0; position < placeStates.length; position += 1) {
      if (placeStates[position] === listedStates.hidden) continue;
      if (index.documentedPlace(position) !== null) continue;
      const [longitude, latitude] = index.coordinatesOf(position);
      project(nearestTurn(longitude, camera.longitude), latitude, screen, 0);
      const [x = Number.NaN, y = Number.NaN] = screen;
      if (isInside({ x, y }, size)) inView.push({ scene, position, x, y });
    }
  }
  return inView;
}

/** False for places behind the globe: their coordinates are NaN. */
function isInside({ x, y }: ScreenPoint, { width, height }: Size): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}
