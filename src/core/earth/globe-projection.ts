/** The camera of the live globe as a d3-geo projection, for shapes that are clipped at the horizon. */
import { type GeoProjection, type GeoRawProjection, geoProjection } from 'd3-geo';
import type { Rectangle } from '../drawing/place-labels';
import { globeRadius, type ScreenCamera } from '../geometry/screen-camera';

const radians = Math.PI / 180;

/** The perspective of an eye above the sphere, `distance` radii from its centre. */
function seenFrom(distance: number): GeoRawProjection {
  return (longitude, latitude) => {
    const across = Math.cos(latitude);
    const scale = (distance - 1) / (distance - across * Math.cos(longitude));
    return [scale * across * Math.sin(longitude), scale * Math.sin(latitude)];
  };
}

/** Projects like `createProjector`, and clips at the horizon and at the edges of a box. */
export function globeProjection(
  camera: ScreenCamera,
  { x, y, width, height }: Rectangle,
): GeoProjection {
  const radius = globeRadius(camera.zoom, camera.latitude);
  const distance = (radius + camera.eyeDistance) / radius;
  return geoProjection(seenFrom(distance))
    .rotate([-camera.longitude, -camera.latitude])
    .scale(radius)
    .translate([camera.x, camera.y])
    .clipAngle(Math.acos(1 / distance) / radians - 1e-3)
    .clipExtent([
      [x, y],
      [x + width, y + height],
    ])
    .precision(0.7);
}
