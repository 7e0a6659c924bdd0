/** The scene of a page: everything, with what its address names selected; alike in every language. */
import { parseAddress } from '../../core/view/address';
import type { AtlasPage } from '../../core/view/page-path';
import { searchOfPage } from '../../core/view/page-search';
import { composeScene, type Scene } from '../../core/view/scene';
import type { DiscoveryContext } from './context';

const scenes = new WeakMap<DiscoveryContext, Map<string, Scene>>();

export function sceneOfPage(page: AtlasPage, context: DiscoveryContext): Scene {
  const search = searchOfPage({ page, language: null }, '');
  if (search === '') return context.scene;
  const known = scenes.get(context) ?? new Map<string, Scene>();
  scenes.set(context, known);
  const scene =
    known.get(search) ??
    composeScene(context.atlas, parseAddress(search).view, context.scene.reference);
  known.set(search, scene);
  return scene;
}
