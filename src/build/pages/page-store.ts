/** The pages of places, pairs and stories in all languages, cached on disk by their content. */
import type { Day } from '../../core/domain/day';
import { pairFacts } from '../../core/facts/pair-facts';
import { pairHead } from '../../core/facts/pair-head';
import type { SubjectPage } from '../../core/view/page-path';
import type { Scene } from '../../core/view/scene';
import type { DiscoveryContext } from '../discovery/context';
import { type KeptFiles, keptFiles } from '../discovery/kept-files';
import { sceneOfPage, scenesOfStory } from '../discovery/page-scene';
import { requireStory } from '../discovery/records-of-page';
import type { PageFiles, PageFrame } from './page-files';

/** Everything that a map draws, and everything that is shown about its subject. */
function recordsOnMap(scene: Scene, context: DiscoveryContext, today: Day): object {
  const words = context.words('en');
  return {
    resting: scene.resting,
    places: scene.places,
    pairs: scene.pairs.map((shown) => {
      const { pair, tie, standing, emphasis, fullFrom, events } = shown;
      const drawn = [pair.id, tie, standing, emphasis, fullFrom, events.length];
      if (emphasis !== 'selected') return drawn;
      const content = [pairFacts(shown, scene, words), pairHead(pair, shown, scene, today, words)];
      return [...drawn, pair.ends, pair.distance, context.dossiers.get(pair.id), ...content];
    }),
  };
}

/**
 * The input of a page from the records: equal values give the same page. It has today's standings instead of the
 * date, so that most pages stay valid for longer than a day.
 */
function recordsOn(page: SubjectPage, context: DiscoveryContext, today: Day): object {
  const { atlas } = context;
  const isStory = page.kind === 'story';
  const scenes = isStory ? scenesOfStory(page.id, context) : [sceneOfPage(page, context)];
  return {
    page,
    topics: [...atlas.topics],
    place: page.kind === 'place' && atlas.places.get(page.id),
    hasCalendar: page.kind === 'place' && context.placesWithCalendar.has(page.id),
    story: isStory && [requireStory(context, page.id), scenes.map(({ reference }) => reference)],
    maps: scenes.map((scene) => recordsOnMap(scene, context, today)),
  };
}

export interface PageStore extends Pick<KeptFiles, 'prune'> {
  /** The page in all languages; calls `compose` on a cache miss. */
  page(page: SubjectPage, compose: () => Promise<PageFiles> | PageFiles): Promise<PageFiles>;
}

export function pageStore(
  folder: string,
  context: DiscoveryContext,
  today: Day,
  frame: PageFrame,
): PageStore {
  const files = keptFiles(folder, 'json', 'build/pages');
  return {
    async page(page, compose) {
      const from = [frame, context.siteUrl, recordsOn(page, context, today)];
      const text = await files.file(from, async () => Buffer.from(JSON.stringify(await compose())));
      return JSON.parse(Buffer.from(text).toString()) as PageFiles;
    },
    prune: files.prune,
  };
}
