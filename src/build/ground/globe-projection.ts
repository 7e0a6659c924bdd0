/** The camera of the live globe as a projection of d3-geo, for what has to be cut at the horizon. */
/// <reference path="../basemap/d3-geo-projection.d.ts" />
import type { GeoProjection } from 'd3-geo';
import { geoSatellite } from 'd3-geo-projection';
import type { Rectangle } from '../../core/drawing/place-labels';
import { globeRadius, type ScreenCamera } from '../../core/geometry/screen-camera';

const radians = Math.PI / 180;

/** Projects as `createProjector` does, and cuts at the horizon and at the edges of a box. */
export function globeProjection(
  camera: ScreenCamera,
  { x, y, width, height }: Rectangle,
): GeoProjection {
  const radius = globeRadius(camera.zoom, camera.latitude);
  const distance = (radius + camera.eyeDistance) / radius;
  return geoSatellite()
    .distance(distance)
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
