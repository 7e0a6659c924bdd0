/** The pages of a place, a pair or a story in all languages, kept on disk by what stands in them. */
import { type Language, languages } from '../../core/domain/language';
import type { SubjectPage } from '../../core/view/page-path';
import type { Scene } from '../../core/view/scene';
import type { DiscoveryContext } from '../discovery/context';
import { type KeptFiles, keptFiles } from '../discovery/kept-files';
import { sceneOfPage, scenesOfStory } from '../discovery/page-scene';
import { requireStory } from '../discovery/records-of-page';

/** A page in all languages, and the files that they share. */
export interface PageFiles {
  readonly pages: readonly { readonly language: Language; readonly html: string }[];
  /** Text by path from the site's root. */
  readonly shared: readonly (readonly [string, string])[];
}

/** Of a map all that is drawn, and of what is its subject all that is known. */
function recordsOnMap(
  { pairs, places, resting, reference }: Scene,
  { dossiers }: DiscoveryContext,
): object {
  return {
    resting,
    reference,
    places,
    pairs: pairs.map(({ pair, tie, standing, emphasis, fullFrom, events }) => {
      const drawn = [pair.id, tie, standing, emphasis, fullFrom, events.length];
      const isOwn = emphasis === 'selected';
      return isOwn ? [...drawn, pair.ends, pair.distance, dossiers.get(pair.id)] : drawn;
    }),
  };
}

/** Of the records all that such a page says: the same values give the same page. */
function recordsOn(page: SubjectPage, context: DiscoveryContext): object {
  const { atlas } = context;
  const scenes =
    page.kind === 'story' ? scenesOfStory(page.id, context) : [sceneOfPage(page, context)];
  return {
    page,
    topics: [...atlas.topics],
    place: page.kind === 'place' && atlas.places.get(page.id),
    hasCalendar: page.kind === 'place' && context.placesWithCalendar.has(page.id),
    story: page.kind === 'story' && requireStory(context, page.id),
    maps: scenes.map((scene) => recordsOnMap(scene, context)),
  };
}

export interface PageStore extends Pick<KeptFiles, 'prune'> {
  /** The page in all languages; `compose` makes it where it is not there yet. */
  page(page: SubjectPage, compose: (language: Language) => string): Promise<PageFiles>;
}

/** `frame` is whatever else is the same for all pages and stands in them; `takeShared` what they share. */
export function pageStore(
  folder: string,
  context: DiscoveryContext,
  frame: object,
  takeShared: () => ReadonlyMap<string, string>,
): PageStore {
  const files = keptFiles(folder, 'json', 'build/pages');
  return {
    async page(page, compose) {
      const from = [frame, context.siteUrl, recordsOn(page, context)];
      const text = await files.file(from, () => {
        const pages = languages.map((language) => ({ language, html: compose(language) }));
        return Buffer.from(
          JSON.stringify({ pages, shared: [...takeShared()] } satisfies PageFiles),
        );
      });
      return JSON.parse(Buffer.from(text).toString()) as PageFiles;
    },
    prune: files.prune,
  };
}
