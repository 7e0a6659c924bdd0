/** The map of a shell, rendered once its script has loaded. */
import type { InteractiveMapProperties } from './interactive-map';

export function LoadedMap(properties: InteractiveMapProperties) {
  const { InteractiveMap } = properties.live;
  return InteractiveMap === undefined ? null : <InteractiveMap {...properties} />;
}
