/** Which places of the scene can be seen on the map now, and where. */
import { projectPosition, type ScreenCamera } from '../arcs/screen-camera';
import type { ScenePlace } from '../view/scene';

/** A place on the map; `x` and `y` in CSS pixels from the map's upper left corner. */
export interface PlaceInView {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** In the order of the scene. Places behind the globe or beyond the map's edge are left out. */
export function placesInView(
  places: readonly ScenePlace[],
  camera: ScreenCamera,
  size: { readonly width: number; readonly height: number },
): PlaceInView[] {
  return places.flatMap(({ place }) => {
    const point = projectPosition(camera, place.coordinates);
    if (point === null) return [];
    const { x, y } = point;
    const isInside = x >= 0 && y >= 0 && x <= size.width && y <= size.height;
    return isInside ? [{ id: place.id, x, y }] : [];
  });
}
