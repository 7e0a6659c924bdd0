/** A page as files: in every language, with what the languages share. */
import type { Day } from '../../core/domain/day';
import { type Language, languages } from '../../core/domain/language';
import type { AtlasPage } from '../../core/view/page-path';
import type { DiscoveryContext } from '../discovery/context';
import { type FirstFiles, fillShell } from './fill-shell';
import { everything } from './first-sight';
import { underPolicy } from './policy';
import { SharedFiles } from './shared-files';
import { composePage } from './site-pages';

/** What all pages are made with besides the records. */
export interface PageFrame {
  readonly shell: string;
  readonly style: string;
  /** `null` where pairs are few: then every page holds everything itself. */
  readonly first: FirstFiles | null;
  /** The one script that stands in pages. */
  readonly inlineScript: string;
  /** The path of the script for the drawn map. */
  readonly mapScript: string;
}

export interface PageFiles {
  readonly pages: readonly { readonly language: Language; readonly html: string }[];
  /** Text by path from the site's root. */
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
    const parts = composePage(page, language, context, today, everything, shared);
    const html = fillShell(shell, parts, style, mapScript, first);
    return { language, html: underPolicy(html, parts.path, [inlineScript]) };
  });
  return { pages, shared: [...(shared?.files ?? [])] };
}
