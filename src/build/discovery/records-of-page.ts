/** Looks up the subject of a page in the records, and aggregates records. */
import type { Atlas, Collection, Pair, Place } from '../../core/domain/atlas';
import { yearOf } from '../../core/domain/day';
import type { Story } from '../../core/domain/story';
import type { ScenePair } from '../../core/view/scene';
import type { DiscoveryContext } from './context';

/** The place of a page. Throws a RangeError if the atlas has no place with that id. */
export function requirePlace(atlas: Pick<Atlas, 'places'>, id: string): Place {
  const place = atlas.places.get(id);
  if (place === undefined) throw new RangeError(`the atlas has no place ${id}`);
  return place;
}

/** The pair of a page in the scene. Throws a RangeError if the atlas has no pair with that id. */
export function requirePair(
  { scenePairs }: Pick<DiscoveryContext, 'scenePairs'>,
  id: string,
): ScenePair {
  const shown = scenePairs.get(id);
  if (shown === undefined) throw new RangeError(`the atlas has no pair ${id}`);
  return shown;
}

/** The story of a page, and its collection. Throws a RangeError if there is none. */
export function requireStory(
  { atlas, stories }: Pick<DiscoveryContext, 'atlas' | 'stories'>,
  id: string,
): { readonly story: Story; readonly collection: Collection } {
  const story = stories.get(id);
  const collection = atlas.collections.find((each) => each.id === id);
  if (story === undefined || collection === undefined) {
    throw new RangeError(`the atlas has no story ${id}`);
  }
  return { story, collection };
}

/** The number of articles that state the events of some pairs. */
export function countArticles(pairs: readonly Pair[]): number {
  return new Set(pairs.flatMap(({ events }) => events.flatMap(({ articles }) => articles))).size;
}

/** The years in which the dated events of some pairs began; empty if none is dated. */
export function yearsOfEvents(pairs: Iterable<Pair>): number[] {
  return [...pairs]
    .flatMap(({ events }) => events.flatMap(({ spans }) => spans.map(({ start }) => start)))
    .filter(Number.isFinite)
    .map(yearOf);
}
