/** The camera of a MapLibre map in the form of the geometry. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Projection } from '../../core/geometry/arc';
import type { ScreenCamera } from '../../core/geometry/screen-camera';
import { cameraIn, type Padding } from '../../core/geometry/viewport';

/** The camera of a map that looks straight down, as it is now. */
export function cameraOf(map: MapLibreMap, projection: Projection): ScreenCamera {
  const { lng: longitude, lat: latitude } = map.getCenter();
  const { clientWidth: width, clientHeight: height } = map.getCanvas();
  // Whatever its type says, all four sides are there.
  const padding = map.getPadding() as Padding;
  const view = { zoom: map.getZoom(), latitude, longitude };
  return cameraIn({ width, height, padding }, projection, view);
}
