/**
 * The view as the query part of an address, and back. What its parameters are is in
 * `parameters/parameter-table.ts`, what they mean in `docs/embedding.md`.
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
