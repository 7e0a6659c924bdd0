/** The years that a line about a pair names: since when, or from when to when, its tie lasted. */
import { type Day, yearOf } from '../domain/day';
import type { Scene, ScenePair } from './scene';
import { standingOfEvent } from './scene';

/** Calendar years. A day's meeting is `between` with both years alike. */
export type YearRange =
  | { readonly type: 'undated' }
  | { readonly type: 'since'; readonly from: number }
  | { readonly type: 'between'; readonly from: number; readonly to: number }
  | { readonly type: 'until'; readonly to: number };

function yearOrNull(day: Day): number | null {
  return Number.isFinite(day) ? yearOf(day) : null;
}

/** The years of the events that make the pair's tie under the filters of the scene. */
export function yearsOfPair(
  { pair, events, tie, standing }: ScenePair,
  { reference }: Pick<Scene, 'reference'>,
): YearRange {
  const spans = events
    .flatMap((index) => pair.events[index] ?? [])
    .filter((event) => event.tie === tie && !event.undated)
    .filter((event) => standing !== 'in-force' || standingOfEvent(event, reference) === 'in-force')
    .flatMap((event) => event.spans);
  if (standing === 'undated' || spans.length === 0) return { type: 'undated' };
  const from = yearOrNull(Math.min(...spans.map(({ start }) => start)));
  const to = yearOrNull(Math.max(...spans.map(({ end }) => end)));
  if (from === null) return to === null ? { type: 'undated' } : { type: 'until', to };
  return to === null ? { type: 'since', from } : { type: 'between', from, to };
}
