/**
 * The scene of a page, alike in every language. Of a place or a pair it holds its own ties, selected,
 * and of all others only those that every page hints at: what is drawn of a page does not grow with the
 * atlas, and its work grows with the records and not with their square.
 */
import { parseAddress } from '../../core/view/address';
import { type AtlasPage, isSubjectPage, type SubjectPage } from '../../core/view/page-path';
import { searchOfPage } from '../../core/view/page-search';
import { composeScene, type Scene } from '../../core/view/scene';
import type { DiscoveryContext } from './context';

/** The newest scenes that were asked for: a page is drawn in all languages, one after the other. */
const recent = new WeakMap<DiscoveryContext, Map<string, Scene>>();
const keptScenes = 16;

function composePageScene(page: SubjectPage, search: string, context: DiscoveryContext): Scene {
  const { atlas, scene, hintedPairs, degrees } = context;
  const pair = atlas.pairs.get(page.kind === 'pair' ? page.id : '');
  const own = page.kind === 'place' ? (atlas.pairsByPlace.get(page.id) ?? []) : [pair ?? []].flat();
  const pairs = new Map([...own, ...hintedPairs].map((each) => [each.id, each]));
  const { view } = parseAddress(search);
  const part = { ...atlas, pairs };
  const composed = composeScene(part, view, scene.reference, [], scene.pairs.length);
  const places = composed.places.map((shown) => ({
    ...shown,
    // The size of a dot tells of all ties of a place.
    degree: degrees.get(shown.place.id) ?? shown.degree,
  }));
  return { ...composed, places };
}

export function sceneOfPage(page: AtlasPage, context: DiscoveryContext): Scene {
  if (!isSubjectPage(page)) return context.scene;
  const search = searchOfPage({ page, language: null }, '');
  const known = recent.get(context) ?? new Map<string, Scene>();
  recent.set(context, known);
  const scene = known.get(search) ?? composePageScene(page, search, context);
  known.set(search, scene);
  const [oldest = search] = known.keys();
  if (known.size > keptScenes) known.delete(oldest);
  return scene;
}
