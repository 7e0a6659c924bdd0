/** Finds the form field that a problem of a record is about. */
import type { Problem } from '../checking/problem';
import { type Contribution, pairOf, pathOf } from './contribution';

/**
 * Such as `place0.names.en`, `article.url`, `event.date` or `passage.start`; empty if the problem concerns no single
 * field. `position`: the index of the event among those of the pair.
 */
export function fieldOfProblem(
  { file, place }: Problem,
  { places, article, ...contribution }: Contribution,
  position: number,
): string {
  const index = places.findIndex(({ id }) => file === pathOf('place', id));
  if (index >= 0) return `place${index}.${place.replace(/\[\d+\]$/, '')}`;
  if (article !== null && file === pathOf('article', article.id)) return `article.${place}`;
  const pair = pairOf({ places, article, ...contribution });
  const inEvent = `events[${position}]`;
  if (pair === null || file !== pathOf('pair', pair) || !place.startsWith(inEvent)) return '';
  const rest = place.slice(inEvent.length + 1);
  const ofSource = /^sources\[\d+\]\.(passage.*)$/.exec(rest);
  return ofSource?.[1] ?? `event.${rest.replace(/\[\d+\]$/, '')}`;
}
