/** Addresses that lead a reader from a source to its decisive sentence, or to archive copies. */

/** First words of a sentence and, for a longer one, its last words. */
export interface Passage {
  readonly start: string;
  readonly end?: string | undefined;
}

/** Text directives separate their terms with `,` `-` and `&`, so these are escaped as well. */
function encodeDirectiveTerm(term: string): string {
  return encodeURIComponent(term).replaceAll('-', '%2D');
}

/**
 * The article's address, opened at the passage. A browser that does not find the words opens the
 * page at its top. Specification: https://wicg.github.io/scroll-to-text-fragment/
 */
export function linkToPassage(url: string, passage: Passage | undefined): string {
  if (passage === undefined) return url;
  const terms = passage.end === undefined ? [passage.start] : [passage.start, passage.end];
  const directive = `:~:text=${terms.map(encodeDirectiveTerm).join(',')}`;
  return url.includes('#') ? `${url}${directive}` : `${url}#${directive}`;
}

/** The record's own archive copy, otherwise the list of all copies in the Internet Archive. */
export function linkToArchive(article: { url: string; archived?: string | undefined }): string {
  return article.archived ?? `https://web.archive.org/web/*/${article.url}`;
}
