/** Converts the camera of a MapLibre map to that of `core/geometry`. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Projection } from '../../core/geometry/arc';
import type { ScreenCamera } from '../../core/geometry/screen-camera';
import { cameraIn, eyeDistanceOfField, type Padding } from '../../core/geometry/viewport';

/** The current camera of a map that looks straight down. */
export function cameraOf(map: MapLibreMap, projection: Projection): ScreenCamera {
  const { lng: longitude, lat: latitude } = map.getCenter();
  const { clientWidth: width, clientHeight: height } = map.getCanvas();
  // Its type makes the sides optional, but all four are always set.
  const padding = map.getPadding() as Padding;
  const view = { zoom: map.getZoom(), latitude, longitude };
  const eyeDistance = eyeDistanceOfField(height, map.getVerticalFieldOfView());
  return cameraIn({ width, height, padding, eyeDistance }, projection, view);
}
