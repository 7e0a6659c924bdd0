/**
 * The address of the embed: the parameters of the view, the embed's own `controls`, and unknown parameters, which are
 * kept.
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
 * The controls around the map. `full`: legend, filters by year and topic, zoom. `compact`: legend and zoom. `none`: only
 * the credits and the link to the full map.
 */
export const controlChoices = parameterValues.controls;
export type Controls = (typeof controlChoices)[number];
export const defaultControls: Controls = parameterDefaults.controls;

/** Reads `controls`, with a notice for an unknown value. */
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

/** The parameters of an embed, without defaults. */
export function embedParameters(view: View, controls: Controls): Parameters {
  const ofView = parseQueryString(writeAddress(view));
  return controls === defaultControls ? ofView : [...ofView, ['controls', controls]];
}

/** The query string for a view. Keeps other parameters of the previous one. */
export function writeEmbedAddress(view: View, search: string): string {
  const others = parseQueryString(search).filter(([name]) => !isViewParameter(name));
  return writeQueryString([...parseQueryString(writeAddress(view)), ...others]);
}

/** The query string with some parameters changed; `null` removes one. */
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
