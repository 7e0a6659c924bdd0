/** A camera in the address: `zoom/latitude/longitude`, such as `3.2/52.1/70.5`. */
import type { Camera } from '../view';

/** Decimal places of a camera in the address: about 10 m, and a hundredth of a zoom level. */
const cameraDecimals = { zoom: 2, degrees: 4 };
const maxZoom = 24;
/** The largest rounding error of a zoom. */
const zoomTolerance = 0.01;
/** The latitude limit of Web Mercator. */
const maxLatitude = 85.0511;

/** Parses a camera; undefined if the text is not one. */
export function parseCamera(text: string): Camera | undefined {
  const parts = text.split('/');
  if (parts.length !== 3 || !parts.every((part) => /^-?\d+(?:\.\d+)?$/.test(part))) {
    return undefined;
  }
  const [zoom = Number.NaN, latitude = Number.NaN, longitude = Number.NaN] = parts.map(Number);
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 360) return undefined;
  const camera = roundCamera({ zoom, latitude, longitude });
  const min = globeZoomOffset(camera.latitude) - zoomTolerance;
  return camera.zoom < min || camera.zoom > maxZoom ? undefined : camera;
}

/** Towards a pole the globe keeps its size by lowering its zoom: the change, at most 0. */
export function globeZoomOffset(latitude: number): number {
  return Math.log2(Math.cos((latitude * Math.PI) / 180));
}

function round(value: number, decimals: number): number {
  // Adding zero turns -0 into 0, which would otherwise be written as "-0".
  return Number(value.toFixed(decimals)) + 0;
}

/**
 * The camera at the precision of the address, with its longitude from -180 to below 180. At a pole, its
 * latitude is that of the map's edge.
 */
export function roundCamera({ zoom, latitude, longitude }: Camera): Camera {
  // Rounded before wrapping as well: 179.99999 rounds to 180, which is -180.
  const rounded = round(longitude, cameraDecimals.degrees);
  const wrapped = ((((rounded + 180) % 360) + 360) % 360) - 180;
  return {
    zoom: round(zoom, cameraDecimals.zoom),
    latitude: round(
      Math.max(-maxLatitude, Math.min(maxLatitude, latitude)),
      cameraDecimals.degrees,
    ),
    longitude: round(wrapped, cameraDecimals.degrees),
  };
}

/** Formats the camera for the address. */
export function writeCamera(camera: Camera): string {
  const { zoom, latitude, longitude } = roundCamera(camera);
  return `${zoom}/${latitude}/${longitude}`;
}
