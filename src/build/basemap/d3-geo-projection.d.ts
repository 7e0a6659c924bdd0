/** The functions that we use of a package that brings no types. */
declare module 'd3-geo-projection' {
  import type { GeoProjection } from 'd3-geo';
  import type { Geometry } from 'geojson';

  /** The geometry in the plane of the projection, cut where it cuts; `null` where nothing is left. */
  export function geoProject(geometry: Geometry, projection: GeoProjection): Geometry | null;
}
