/** The shell command that adds an article about two places. */

/** Quotes a text as one shell word. */
function quoted(text: string): string {
  return /^[a-z0-9-]+$/.test(text) ? text : `"${text.replaceAll(/["\\$`]/g, '\\$&')}"`;
}

/** The command that asks for the article and writes the records, with places as arguments of `data add`. */
export function addCommand(places: readonly [string, string]): string {
  return ['npm run data -- add', ...places.map((place) => `--place ${quoted(place)}`)].join(' ');
}
