/** A page as files: one per language, and the files that the languages share. */
import type { Day } from '../../core/domain/day';
import { type Language, languages } from '../../core/domain/language';
import type { AtlasPage } from '../../core/view/page-path';
import type { DiscoveryContext } from '../discovery/context';
import { unlimitedContent } from './content-limits';
import { type FirstFiles, fillShell } from './fill-shell';
import { underPolicy } from './policy';
import { SharedFiles } from './shared-files';
import { composePage } from './site-pages';

/** The input for all pages besides the records. */
export interface PageFrame {
  readonly shell: string;
  readonly style: string;
  /** `null` if there are few pairs: every page then contains everything itself. */
  readonly first: FirstFiles | null;
  /** The only inline script of pages. */
  readonly inlineScript: string;
  /** The path of the script for the drawn map. */
  readonly mapScript: string;
}

export interface PageFiles {
  readonly pages: readonly { readonly language: Language; readonly html: string }[];
  /** Texts by path from the site's root. */
  readonly shared: readonly (readonly [string, string])[];
}

export function composePageFiles(
  page: AtlasPage,
  context: DiscoveryContext,
  today: Day,
  { shell, style, first, inlineScript, mapScript }: PageFrame,
): PageFiles {
  const shared = first && new SharedFiles();
  const pages = languages.map((language) => {
    const parts = composePage(page, language, context, today, unlimitedContent, shared);
    const html = fillShell(shell, parts, style, mapScript, first);
    return { language, html: underPolicy(html, parts.path, [inlineScript]) };
  });
  return { pages, shared: [...(shared?.files ?? [])] };
}
