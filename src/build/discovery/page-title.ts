/** The title of a page's document. */
import type { PageText } from './page-kinds/page-kind';

/** Search engines cut off what is longer. */
const maxTitleLength = 70;

/** As much as a title has room for: the subject and the site, the subject, or the bare name. */
export function titleOf({ subject, name }: PageText, siteName: string): string {
  if (subject === siteName) return siteName;
  const titles = [`${subject} · ${siteName}`, subject, name];
  return titles.find(({ length }) => length <= maxTitleLength) ?? name;
}
