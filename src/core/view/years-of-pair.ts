/** The years in the short description of a pair: the start of its tie, or its start and end. */
import type { AtlasEvent } from '../domain/atlas';
import { yearOf, yearOrNull } from '../domain/day';
import type { Span } from '../domain/span';
import { standingOfEvent, tellingEvents } from '../domain/standing';
import { eventsOfTie } from './drawn-tie';
import type { Scene, ScenePair } from './scene';

/** Calendar years. A one-day meeting is `between` with equal years. */
export type YearRange =
  | { readonly type: 'undated' }
  | { readonly type: 'since'; readonly from: number }
  | { readonly type: 'between'; readonly from: number; readonly to: number }
  | { readonly type: 'until'; readonly to: number };

/** From one year to another, either of which may be open. */
export function yearRange(from: number | null, to: number | null): YearRange {
  if (from === null) return to === null ? { type: 'undated' } : { type: 'until', to };
  return to === null ? { type: 'since', from } : { type: 'between', from, to };
}

/** When an event was in force; if it ended before it began, when it was concluded. */
export function daysOfEvent({ spans, date, inForce }: AtlasEvent): readonly Span[] {
  const concluded = date ?? inForce?.start;
  if (spans.length > 0 || !concluded) return spans;
  return [{ start: concluded.earliest, end: concluded.latest }];
}

/** The years of the events that make the pair's tie under the filters of the scene. */
export function yearsOfPair(
  scenePair: ScenePair,
  { reference }: Pick<Scene, 'reference'>,
): YearRange {
  const { standing } = scenePair;
  const spans = tellingEvents(eventsOfTie(scenePair.events, scenePair.tie))
    .filter(({ undated }) => !undated)
    .filter((event) => standing !== 'in-force' || standingOfEvent(event, reference) === 'in-force')
    .flatMap(daysOfEvent);
  if (standing === 'undated' || spans.length === 0) return { type: 'undated' };
  const starts = spans.map(({ start }) => start);
  const from = yearOrNull(Math.min(...starts));
  const to = yearOrNull(Math.max(...spans.map(({ end }) => end)));
  // One event has no known start, another no end: only the first known start remains.
  if (from === null && to === null)
    return yearRange(yearOf(Math.min(...starts.filter(Number.isFinite))), null);
  return yearRange(from, to);
}
