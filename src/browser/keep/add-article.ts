/** How an article about two places gets in: the project's form, or the command that asks for it. */

/**
 * The address of the form `add-a-relationship.yml` with its fields `place-a` and `place-b` filled in.
 * `projectUrl` is the project's page on its forge.
 */
export function linkToAdd(projectUrl: string, places: readonly [string, string]): string {
  const url = new URL(`${projectUrl.replace(/\/+$/, '')}/issues/new`);
  url.searchParams.set('template', 'add-a-relationship.yml');
  url.searchParams.set('place-a', places[0]);
  url.searchParams.set('place-b', places[1]);
  return url.href;
}

/** As a shell takes it for one word. */
function quoted(text: string): string {
  return /^[a-z0-9-]+$/.test(text) ? text : `"${text.replaceAll(/["\\$`]/g, '\\$&')}"`;
}

/** The command that asks for the article and writes the records. Places as `data add` takes them. */
export function addCommand(places: readonly [string, string]): string {
  return ['npm run data -- add', ...places.map((place) => `--place ${quoted(place)}`)].join(' ');
}
