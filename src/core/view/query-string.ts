/** Query strings that stay readable: `camera=3.2/52.1/70.5` and `topic=health~education` unescaped. */

/** Parameters in order. A name may occur more than once; the address uses the first. */
export type Parameters = readonly (readonly [name: string, value: string])[];

/** Decodes percent escapes, or returns the text unchanged if they are malformed. */
function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/** Undoes HTML escaping of a query string, even if it was applied several times. */
export function unescapeSeparators(search: string): string {
  return search.replace(/(^\??|&)(?:amp;)+/g, '$1');
}

/** Reads `?a=1&b=2`, with or without the question mark. Never throws. */
export function parseQueryString(search: string): Parameters {
  return unescapeSeparators(search)
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...rest] = part.split('=');
      return [decode(name), decode(rest.join('='))] as const;
    });
}

/** Writes `?a=1&b=2`, or an empty text without parameters. */
export function writeQueryString(parameters: Parameters): string {
  if (parameters.length === 0) return '';
  const encode = (text: string) =>
    encodeURIComponent(text.toWellFormed()).replaceAll('%2F', '/').replaceAll('%2C', ',');
  return `?${parameters.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')}`;
}
