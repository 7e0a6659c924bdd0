/**
 * The view as the query part of an address, and back. Other people's pages hold such addresses, so
 * the names and values below are a contract: a renamed one keeps its old name as an alias.
 *
 * Of what can be selected only one thing is: `pair` goes before `chain` (two place ids joined with
 * `~`, the shortest way between them) before `place` (one id, or up to four to compare). `topic`,
 * `tie`, `source` (language tags of articles) and `country` (ISO 3166-1 alpha-2 codes) filter, each
 * a list joined with `~`.
 *
 * `distance` filters by the kilometres between the ends, as `years` does by years: `1000..5000`,
 * `shortest..500`, `5000..longest`.
 *
 * `layer` shows registers besides what is documented, by their names joined with `~`; of them
 * `layer-scope=selected` shows only the pairs of the selected place or pair. `place` and `pair` take
 * ids of a register, too (see `domain/register-id.ts`), one at a time, and such an id brings its
 * layer with it. A place or pair of a register that the atlas has documented since is that one.
 *
 * `table` says which table the list shows, `pairs` or `articles`; `sort` by which of its columns, with
 * a minus before it for descending: `sort=years`, `sort=-years`. The columns are in `view.ts`.
 *
 * `data` is the day of a pin, a copy of the data that never changes: `data=2026-11-22`.
 */

import { isViewParameter, parameterDefaults, parameterNames } from './parameters/parameter-table';
import { parameters } from './parameters/parameters';
import { parseQueryString, writeQueryString } from './query-string';
import { defaultView, type View } from './view';

/** A value in the address that was left out of the view. */
export interface Notice {
  readonly parameter: string;
  readonly value: string;
  /**
   * `malformed`: cannot be read. `unknown`: well formed, but the atlas has no such thing. `noPin`: the
   * site has no data of that day.
   */
  readonly fault: 'malformed' | 'unknown' | 'noPin';
}

/** A view, and what of its address could not be used. */
export interface ReadAddress {
  readonly view: View;
  readonly notices: readonly Notice[];
}

const maxValueLength = 500;

/**
 * Reads the query part of an address. Parameters of other people (`utm_source` and the like) are
 * passed over; a known parameter with a value that cannot be read gives a notice. Never throws.
 */
export function parseAddress(search: string): ReadAddress {
  const notices: Notice[] = [];
  const seen = new Set<string>();
  let view = defaultView;
  for (const [parameter, value] of parseQueryString(search)) {
    if (!isViewParameter(parameter) || seen.has(parameter) || value === '') continue;
    seen.add(parameter);
    const next =
      value.length > maxValueLength ? undefined : parameters[parameter].read(value, view);
    if (next === undefined) notices.push({ parameter, value, fault: 'malformed' });
    else view = next;
  }
  return { view, notices };
}

/** The query part of a view's address, `?…` or empty; whatever is as by default is left out. */
export function writeAddress(view: View): string {
  return writeQueryString(
    parameterNames
      .filter(isViewParameter)
      .map((name) => [name, parameters[name].write(view)] as const)
      .filter(([name, value]) => value !== parameterDefaults[name]),
  );
}
