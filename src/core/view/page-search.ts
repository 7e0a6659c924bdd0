/** Translates the path of a page into query parameters, the form of all other view state. */
import { isSubjectPage, type PageAddress, tabOfKind } from './page-path';
import { selectionParameters } from './parameters/parameter-table';
import { parseQueryString, writeQueryString } from './query-string';

/**
 * The query part of the same view at the site's root: the page's subject and language, unless the query
 * part itself overrides them, followed by the rest.
 */
export function searchOfPage({ page, language }: PageAddress, search: string): string {
  const asked = parseQueryString(search);
  const names = new Set(asked.map(([name]) => name));
  const own: [string, string][] = [];
  const isAsked = [...selectionParameters, 'story'].some((name) => names.has(name));
  if (isSubjectPage(page)) {
    if (!isAsked) own.push([page.kind, page.id]);
  } else if (page.kind !== 'home' && !names.has('tab')) {
    own.push(['tab', tabOfKind[page.kind]]);
  }
  if (language !== null && !names.has('lang')) own.push(['lang', language]);
  return own.length === 0 ? search : writeQueryString([...own, ...asked]);
}
