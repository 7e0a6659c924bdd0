/**
 * The address of the embed: the parameters of the view, the embed's own `controls`, and whatever else
 * stands there, which stays.
 */
import { type Notice, writeAddress } from '../view/address';
import { oneOf } from '../view/parameters/formats';
import {
  isParameter,
  isViewParameter,
  parameterDefaults,
  parameterValues,
} from '../view/parameters/parameter-table';
import { type Parameters, parseQueryString, writeQueryString } from '../view/query-string';
import type { View } from '../view/view';

/**
 * How much of its own an embed puts around the map. `full`: legend, filters by year and topic, zoom;
 * `compact`: legend and zoom; `none`: the map with its credits and the link to the full map.
 */
export const controlChoices = parameterValues.controls;
export type Controls = (typeof controlChoices)[number];
export const defaultControls: Controls = parameterDefaults.controls;

/** Reads `controls`, with a notice for a value that there is not. */
export function readControls(search: string): {
  readonly controls: Controls;
  readonly notices: readonly Notice[];
} {
  const [, value = ''] = parseQueryString(search).find(([name]) => name === 'controls') ?? [];
  const controls = value === '' ? defaultControls : oneOf(controlChoices).parse(value);
  if (controls !== undefined) return { controls, notices: [] };
  const notice = { parameter: 'controls', value, fault: 'malformed' } as const;
  return { controls: defaultControls, notices: [notice] };
}

/** What an embed shows as parameters, without those that are as by default. */
export function embedParameters(view: View, controls: Controls): Parameters {
  const ofView = parseQueryString(writeAddress(view));
  return controls === defaultControls ? ofView : [...ofView, ['controls', controls]];
}

/** The query part for a view; of the one before, what is not of the view is kept. */
export function writeEmbedAddress(view: View, search: string): string {
  const others = parseQueryString(search).filter(([name]) => !isViewParameter(name));
  return writeQueryString([...parseQueryString(writeAddress(view)), ...others]);
}

/** The query part with some parameters changed, or taken away with `null`. */
export function changeParameters(
  search: string,
  changes: Readonly<Record<string, string | null>>,
): string {
  const changed = Object.entries(changes).filter(([name]) => isParameter(name));
  const kept = parseQueryString(search).filter(
    ([name]) => !changed.some(([other]) => other === name),
  );
  const set = changed.flatMap(([name, value]): Parameters[number][] =>
    value === null || value === '' ? [] : [[name, value]],
  );
  return writeQueryString([...set, ...kept]);
}
