/** The events that a saved view emphasises, and their articles. */
import type { Atlas, AtlasEvent } from '../domain/atlas';
import type { Day } from '../domain/day';
import { parseAddress } from './address';
import { composeScene } from './scene';

/** Events by the ids of their pairs. */
export type ShownEvents = readonly (readonly [pairId: string, events: readonly AtlasEvent[]])[];

/** The events that a saved view emphasises, by their pairs; without faded ones. */
export function eventsShown(view: string, atlas: Atlas, today: Day): ShownEvents {
  const { pairs } = composeScene(atlas, parseAddress(`?${view}`).view, today);
  return pairs
    .filter(({ emphasis }) => emphasis !== 'faded')
    .map(({ pair, events }) => [pair.id, events]);
}

/** The ids of the articles that report those events. */
export function articlesShown(events: ShownEvents): ReadonlySet<string> {
  return new Set(events.flatMap(([, ofPair]) => ofPair.flatMap(({ articles }) => articles)));
}
