/** The map of a shell, rendered once its script has loaded. */
import type { AnsweringMapProperties } from './answering-map';

export function LoadedMap(properties: AnsweringMapProperties) {
  const { AnsweringMap } = properties.live;
  return AnsweringMap === undefined ? null : <AnsweringMap {...properties} />;
}
