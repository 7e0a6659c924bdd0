/** Types for the functions that we use of a package without types. */
declare module 'd3-geo-projection' {
  import type { GeoProjection } from 'd3-geo';
  import type { Geometry } from 'geojson';

  /** Projects a geometry to the plane, cut where the projection cuts; `null` if nothing is left. */
  export function geoProject(geometry: Geometry, projection: GeoProjection): Geometry | null;
}
