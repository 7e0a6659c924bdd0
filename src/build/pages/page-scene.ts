/** The scene of a page: everything, with its place or pair selected. The same one in every language. */

import type { Day } from '../../core/domain/day';
import type { AtlasPage } from '../../core/view/page-path';
import { composeScene, type Scene } from '../../core/view/scene';
import { defaultView, selectPair, selectPlace } from '../../core/view/view';
import type { DiscoveryContext } from '../discovery/context';

const scenes = new WeakMap<DiscoveryContext, Map<string, Scene>>();

export function sceneOfPage(page: AtlasPage, context: DiscoveryContext, today: Day): Scene {
  if (page.kind === 'home') return context.scene;
  const known = scenes.get(context) ?? new Map<string, Scene>();
  scenes.set(context, known);
  const select = page.kind === 'place' ? selectPlace : selectPair;
  const key = `${page.kind} ${page.id}`;
  const scene = known.get(key) ?? composeScene(context.atlas, select(defaultView, page.id), today);
  known.set(key, scene);
  return scene;
}
