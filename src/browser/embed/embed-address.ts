/**
 * The address of the embed: the parameters of the view, the embed's own `controls`, and whatever else
 * stands there, which stays. Pure.
 */
import { type Controls, controlChoices, defaultControls } from '../../core/embedding/controls';
import { type Notice, writeAddress } from '../../core/view/address';
import { isParameter, isViewParameter } from '../../core/view/parameters/parameter-table';
import { type Parameters, parseQueryString, writeQueryString } from '../../core/view/query-string';
import type { View } from '../../core/view/view';

function isControls(value: string): value is Controls {
  return controlChoices.some((choice) => choice === value);
}

/** Reads `controls`, with a notice for a value that there is not. */
export function readControls(search: string): {
  readonly controls: Controls;
  readonly notices: readonly Notice[];
} {
  const found = parseQueryString(search).find(([name]) => name === 'controls');
  const value = found?.[1] ?? '';
  if (value === '') return { controls: defaultControls, notices: [] };
  if (isControls(value)) return { controls: value, notices: [] };
  return {
    controls: defaultControls,
    notices: [{ parameter: 'controls', value, fault: 'malformed' }],
  };
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

/** What is shown as parameters, for the host: those of the view, and `controls`. */
export function shownParameters(view: View, controls: Controls): Record<string, string> {
  return {
    ...Object.fromEntries(parseQueryString(writeAddress(view))),
    ...(controls !== defaultControls && { controls }),
  };
}
