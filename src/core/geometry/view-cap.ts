/** The part of the globe that a view shows: a cap around the point under the eye. */
import { globeRadius, type ScreenCamera } from './screen-camera';
import type { Size } from './viewport';

export interface ViewCap {
  /** Unit vector to the middle, in MapLibre's order: y, z, x of the usual vector. */
  readonly middle: readonly [number, number, number];
  /** Cosine of the angular radius. */
  readonly cosine: number;
}

/**
 * The angle at the globe's centre between the point under the eye and what is seen `distance` CSS
 * pixels from the middle of the view: the far side of a triangle with the eye and the centre. `null`
 * where the eye looks past the globe.
 */
export function angleSeenAt(
  distance: number,
  { zoom, latitude, eyeDistance }: Pick<ScreenCamera, 'zoom' | 'latitude' | 'eyeDistance'>,
): number | null {
  const radius = globeRadius(zoom, latitude);
  const atEye = Math.atan2(distance, eyeDistance);
  const sine = ((eyeDistance + radius) / radius) * Math.sin(atEye);
  return sine >= 1 ? null : Math.asin(sine) - atEye;
}

/**
 * The cap in view of a screen of this size, no wider than `horizon`, MapLibre's clipping plane: the
 * unit vector to the eye and minus the cosine of the horizon's angle. `margin` is added around the
 * screen; all in CSS pixels.
 */
export function viewCap(
  camera: ScreenCamera,
  size: Size,
  horizon: readonly number[],
  margin: number,
): ViewCap {
  const [x = 0, y = 0, z = 1, distance = 0] = horizon;
  const farthest = Math.hypot(
    Math.max(camera.x, size.width - camera.x) + margin,
    Math.max(camera.y, size.height - camera.y) + margin,
  );
  const angle = angleSeenAt(farthest, camera);
  return { middle: [x, y, z], cosine: Math.max(-distance, angle === null ? -1 : Math.cos(angle)) };
}
