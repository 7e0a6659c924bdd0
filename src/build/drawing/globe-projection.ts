/** The camera of the live globe as a projection of d3-geo, for what has to be cut at the horizon. */
import { type GeoProjection, geoProjection } from 'd3-geo';
import { globeRadius, type ScreenCamera } from '../../core/geometry/screen-camera';

const radians = Math.PI / 180;

/**
 * The vertical perspective: the globe seen from `distance`, counted in its radii from its middle.
 * Snyder, Map Projections: A Working Manual (1987), p. 173.
 */
function verticalPerspective(distance: number) {
  return (longitude: number, latitude: number): [number, number] => {
    const cosine = Math.cos(latitude);
    const scale = (distance - 1) / (distance - cosine * Math.cos(longitude));
    return [scale * cosine * Math.sin(longitude), scale * Math.sin(latitude)];
  };
}

/** Projects as `createProjector` does, and cuts at the horizon and at the edges of a box. */
export function globeProjection(
  camera: ScreenCamera,
  [left, top, right, bottom]: readonly [number, number, number, number],
): GeoProjection {
  const radius = globeRadius(camera.zoom, camera.latitude);
  const distance = (radius + camera.eyeDistance) / radius;
  return geoProjection(verticalPerspective(distance))
    .rotate([-camera.longitude, -camera.latitude])
    .scale(radius)
    .translate([camera.x, camera.y])
    .clipAngle(Math.acos(1 / distance) / radians - 1e-3)
    .clipExtent([
      [left, top],
      [right, bottom],
    ])
    .precision(0.7);
}
