/** Downloads of what is shown, as soon as something is. */
import { SceneDownloads } from '../keep/scene-downloads';
import type { LayoutProperties } from './layout';

export function Downloads({ atlas, scene }: Pick<LayoutProperties, 'atlas' | 'scene'>) {
  if (atlas === undefined || scene === undefined) return null;
  return <SceneDownloads atlas={atlas} scene={scene} />;
}
