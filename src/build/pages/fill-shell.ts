/** A page from its shell: the HTML of `index.html` or `embed.html` with its scripts, and the parts. */
import type { PageParts } from './site-pages';

const headMark = '<!--head-->';
const contentMark = '<div id="prerendered"></div>';

/** Replaces what has to be there once. `by` is taken as it is, dollar signs and all. */
function replaceMark(shell: string, mark: string | RegExp, by: string): string {
  const isThere = typeof mark === 'string' ? shell.includes(mark) : mark.test(shell);
  if (!isThere) throw new Error(`the shell of the pages lacks ${mark}`);
  return shell.replace(mark, () => by);
}

/**
 * Style sheets wait for the scripts: the content needs none of them, and wherever they stood in the page
 * they would hold up the first paint. A browser fetches those of no medium last; `applyLateStyles`
 * gives them theirs.
 */
function putOffStyleSheets(shell: string): string {
  return shell.replaceAll(
    '<link rel="stylesheet"',
    '<link rel="stylesheet" media="not all" data-late',
  );
}

/** Files that pages refer to instead of holding what is the same in all of them, by paths from the root. */
export interface FirstFiles {
  readonly style: string;
  readonly script: string;
  /** The script as the shell holds it. */
  readonly inlineScript: string;
}

/** Before the app's: what answers on the drawn map. */
function linkScript(address: string): string {
  return `<script defer fetchpriority="high" src="${address}"></script>`;
}

/** For what that script fetches, where it fetches anything. */
function preloadOf(content: string): string {
  const [, others] = /data-others="([^"]*)"/.exec(content) ?? [];
  return others === undefined ? '' : `<link rel="preload" as="fetch" crossorigin href="${others}">`;
}

const preload = /\s*<link rel="modulepreload" crossorigin href="\.\/([^"]*)">/g;

/**
 * The script of pages that hold none themselves: that of the shell, and what asks for the modules which
 * the shell names one by one.
 */
export function firstScript(shell: string, inlineScript: string): string {
  const modules = [...shell.matchAll(preload)].map(([, path]) => path);
  return `${inlineScript}
for (const path of ${JSON.stringify(modules)}) {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.crossOrigin = '';
  link.href = document.documentElement.dataset.root + path;
  document.head.append(link);
}
`;
}

/**
 * The whole page. `style` is the content of its style element; `mapScript` is the path of the script for
 * the drawn map. With `files` it refers to them instead of holding style and script itself. Throws an Error where the shell has not the places for them.
 */
export function fillShell(
  shell: string,
  parts: PageParts,
  style: string,
  mapScript: string | null = null,
  files: FirstFiles | null = null,
): string {
  const { root, language, head, content, path } = parts;
  const bare = files === null ? shell : shell.replace(preload, '');
  let page = putOffStyleSheets(bare).replace(/ (href|src)="\.\//g, ` $1="${root}`);
  page = replaceMark(page, /<html [^>]*>/, `<html lang="${language}" data-root="${root}">`);
  if (head !== '') page = replaceMark(page, headMark, head);
  if (files !== null) {
    const inline = `<script>${files.inlineScript}</script>`;
    page = replaceMark(page, inline, `<script src="${root}${files.script}"></script>`);
  }
  const styled =
    files === null
      ? `<style>${style}</style>`
      : `<link rel="stylesheet" href="${root}${files.style}">`;
  const script = mapScript === null ? '' : preloadOf(content) + linkScript(root + mapScript);
  page = replaceMark(page, '<script type="module"', `${script}<script type="module"`);
  page = replaceMark(page, '</head>', `${styled}</head>`);
  if (files !== null) page = page.replace(/>\s+</g, '><');
  const kind = path === 'embed.html' ? 'embed' : 'page';
  const prerendered = `<div id="prerendered" class="${kind}"><article role="main">${content}</article></div>`;
  return replaceMark(page, contentMark, prerendered);
}
