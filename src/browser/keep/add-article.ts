/** The command that brings an article about two places in. */

/** As a shell takes it for one word. */
function quoted(text: string): string {
  return /^[a-z0-9-]+$/.test(text) ? text : `"${text.replaceAll(/["\\$`]/g, '\\$&')}"`;
}

/** The command that asks for the article and writes the records. Places as `data add` takes them. */
export function addCommand(places: readonly [string, string]): string {
  return ['npm run data -- add', ...places.map((place) => `--place ${quoted(place)}`)].join(' ');
}
