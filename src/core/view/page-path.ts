/**
 * The pages that have an address of their own: the home page, the calendar, one a place, a pair and a
 * story, each in every language. Other people link to them, so their form is a contract:
 *
 *     (empty)   anniversaries/   place/bishkek/   pair/bishkek--moscow/   story/moscow-beijing/
 *     ru/       ru/anniversaries/   ru/place/bishkek/                     in another language
 *
 * Paths are relative to the site's root, without a leading slash and with one at their end.
 */
import { identifierPattern, placesOfPairId } from '../domain/identifier';
import { isLanguage, type Language } from '../domain/language';
import type { PageTab } from './parameters/parameter-table';

/** The kinds of page that are one of the tabs. */
export const tabOfKind = { anniversaries: 'calendar' } as const satisfies Record<string, PageTab>;
type TabKind = keyof typeof tabOfKind;

function isTabKind(text: string): text is TabKind {
  return Object.hasOwn(tabOfKind, text);
}

/** The kinds of page that are about something, and what ids there can be of it. */
const idsOfKind = {
  place: (id: string) => identifierPattern.test(id),
  pair: (id: string) => placesOfPairId(id) !== null,
  story: (id: string) => identifierPattern.test(id),
};
type SubjectKind = keyof typeof idsOfKind;
export type PageKind = 'home' | TabKind | SubjectKind;

export type AtlasPage = { readonly kind: 'home' } | { readonly kind: TabKind } | SubjectPage;

/** The page of a place, a pair or a story. */
export type SubjectPage = {
  readonly [Kind in SubjectKind]: { readonly kind: Kind; readonly id: string };
}[SubjectKind];

function isSubjectKind(text: string): text is SubjectKind {
  return Object.hasOwn(idsOfKind, text);
}

/** Whether a page is about a place or a pair. */
export function isSubjectPage(page: AtlasPage): page is SubjectPage {
  return isSubjectKind(page.kind);
}

/** A page and the language that its path names; `null` in English, which is not written out. */
export interface PageAddress {
  readonly page: AtlasPage;
  readonly language: Language | null;
}

/** The page's path from the site's root. */
export function pagePath(page: AtlasPage, language: Language): string {
  const inLanguage = language === 'en' ? '' : `${language}/`;
  if (page.kind === 'home') return inLanguage;
  return `${inLanguage}${page.kind}/${isSubjectPage(page) ? `${page.id}/` : ''}`;
}

function pageOf(segments: readonly string[]): AtlasPage | null {
  const [kind, id = '', ...rest] = segments;
  if (kind === undefined) return { kind: 'home' };
  if (segments.length === 1 && isTabKind(kind)) return { kind };
  if (rest.length > 0 || !isSubjectKind(kind)) return null;
  return idsOfKind[kind](id) ? { kind, id } : null;
}

/**
 * The page at a path from the site's root, or `null` where no page has that form. A missing slash at
 * the end and an `index.html` are forgiven.
 */
export function parsePagePath(path: string): PageAddress | null {
  const folder = path.replace(/(?<=^|\/)index\.html$/, '');
  const segments = folder === '' ? [] : folder.replace(/\/$/, '').split('/');
  const [first = ''] = segments;
  const isTranslated = first !== 'en' && isLanguage(first);
  const page = pageOf(isTranslated ? segments.slice(1) : segments);
  return page && { page, language: isTranslated ? first : null };
}

/** The shortest relative address of one path from the site's root on a page at another. */
export function addressFrom(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = to.split('/');
  const differs = folders.findIndex(
    (folder, at) => at === steps.length - 1 || folder !== steps[at],
  );
  const shared = differs === -1 ? folders.length : differs;
  const up = '../'.repeat(folders.length - shared) || './';
  return up + steps.slice(shared).join('/');
}

/** The relative way from a page back to the site's root: `./`, `../../` … */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}
