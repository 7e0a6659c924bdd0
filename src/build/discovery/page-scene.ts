/**
 * The scene of a page, the same in every language. For a place, a pair or a story step, it has the subject's own
 * ties, and of all others only the hinted ones of every page. So a page's drawing does not grow with the atlas, and
 * the total work grows linearly with the records, not quadratically.
 */
import type { Pair } from '../../core/domain/atlas';
import { parseAddress } from '../../core/view/address';
import { type AtlasPage, isSubjectPage } from '../../core/view/page-path';
import { searchOfPage } from '../../core/view/page-search';
import { composeScene, type Scene } from '../../core/view/scene';
import type { View } from '../../core/view/view';
import type { DiscoveryContext } from './context';
import { requireStory } from './records-of-page';

/** The most recent scenes: a page is drawn in all languages, one after the other. */
const recent = new WeakMap<DiscoveryContext, Map<string, Scene>>();
const keptScenes = 16;

/**
 * The scene of a view, with some pairs of the atlas and the hinted pairs of every page; styled like a scene with
 * `count` pairs.
 */
function sceneOfPart(
  view: View,
  own: readonly Pair[],
  context: DiscoveryContext,
  count = context.scene.pairs.length,
): Scene {
  const { atlas, scene, hintedPairs, degrees } = context;
  const pairs = new Map([...own, ...hintedPairs].map((each) => [each.id, each]));
  const part = { ...atlas, pairs };
  const composed = composeScene(part, view, scene.reference, [], count);
  const places = composed.places.map((shown) => ({
    ...shown,
    // The size of a dot shows all ties of a place.
    degree: degrees.get(shown.place.id) ?? shown.degree,
  }));
  return { ...composed, places };
}

function sceneOfSearch(search: string, context: DiscoveryContext, compose: () => Scene): Scene {
  const known = recent.get(context) ?? new Map<string, Scene>();
  recent.set(context, known);
  const scene = known.get(search) ?? compose();
  known.set(search, scene);
  const [oldest = search] = known.keys();
  if (known.size > keptScenes) known.delete(oldest);
  return scene;
}

/** The scene of a saved view, with a hint of the other ties. */
function sceneOfSavedView(view: string, context: DiscoveryContext): Scene {
  return sceneOfSearch(`?${view}`, context, () => {
    const parsed = parseAddress(`?${view}`).view;
    const all = composeScene(context.atlas, parsed, context.scene.reference);
    const shown = all.pairs.filter(({ emphasis }) => emphasis !== 'faded');
    return sceneOfPart(
      parsed,
      shown.map(({ pair }) => pair),
      context,
      all.pairs.length,
    );
  });
}

/** The scenes of a story, one per step. Throws a RangeError if the atlas has no such story. */
export function scenesOfStory(id: string, context: DiscoveryContext): Scene[] {
  return requireStory(context, id).story.steps.map(({ view }) => sceneOfSavedView(view, context));
}

export function sceneOfPage(page: AtlasPage, context: DiscoveryContext): Scene {
  const { atlas, scene } = context;
  if (!isSubjectPage(page)) return scene;
  if (page.kind === 'story') return scenesOfStory(page.id, context)[0] ?? scene;
  const search = searchOfPage({ page, language: null }, '');
  const pair = atlas.pairs.get(page.id);
  const own = pair === undefined ? (atlas.pairsByPlace.get(page.id) ?? []) : [pair];
  return sceneOfSearch(search, context, () => sceneOfPart(parseAddress(search).view, own, context));
}
