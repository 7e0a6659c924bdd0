/** How many articles document some events. */
import type { AtlasEvent } from '../domain/atlas';

/** Cached per array of events: without filters, a pair's array is the same in every scene. */
const counts = new WeakMap<object, number>();

/** How many articles the events have, each counted once. */
export function articleCountOf(events: readonly Pick<AtlasEvent, 'articles'>[]): number {
  const known = counts.get(events);
  if (known !== undefined) return known;
  const count = new Set(events.flatMap(({ articles }) => articles)).size;
  counts.set(events, count);
  return count;
}
