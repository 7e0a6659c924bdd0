/** The title of a page's document. */
import type { PageText } from './page-kinds/page-kind';

/** Search engines truncate longer titles. */
const maxTitleLength = 70;

/** The longest title that fits: subject and site, subject, or name. */
export function titleOf({ subject, name }: PageText, siteName: string): string {
  if (subject === siteName) return siteName;
  const titles = [`${subject} · ${siteName}`, subject, name];
  return titles.find(({ length }) => length <= maxTitleLength) ?? name;
}
