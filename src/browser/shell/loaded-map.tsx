/** The map of a shell; nothing of it until the script is there that makes it answer. */
import type { AnsweringMapProperties } from './answering-map';

export function LoadedMap(properties: AnsweringMapProperties) {
  const { AnsweringMap } = properties.live;
  return AnsweringMap === undefined ? null : <AnsweringMap {...properties} />;
}
