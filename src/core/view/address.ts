/**
 * Writes the view to the query part of an address, and reads it. `parameters/parameter-table.ts` lists the
 * parameters, `docs/embedding.md` explains them.
 */
import { isViewParameter, parameterDefaults, parameterNames } from './parameters/parameter-table';
import { parameters } from './parameters/parameters';
import { parseQueryString, writeQueryString } from './query-string';
import { defaultView, type View } from './view';

/** A value in the address that the view does not use. */
export interface Notice {
  readonly parameter: string;
  readonly value: string;
  /**
   * `malformed`: cannot be read. `unknown`: well formed, but the atlas has no such thing. `noPin`: the
   * site has no data of that day.
   */
  readonly fault: 'malformed' | 'unknown' | 'noPin';
}

/** A view, and the unusable parts of its address. */
export interface ReadAddress {
  readonly view: View;
  readonly notices: readonly Notice[];
}

const maxValueLength = 500;

/**
 * Reads the query part of an address. Foreign parameters (such as `utm_source`) are ignored; a known
 * parameter with a malformed value adds a notice. Never throws.
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

/** The query part of a view's address, `?…` or empty; default values are omitted. */
export function writeAddress(view: View): string {
  return writeQueryString(
    parameterNames
      .filter(isViewParameter)
      .map((name) => [name, parameters[name].write(view)] as const)
      .filter(([name, value]) => value !== parameterDefaults[name]),
  );
}
