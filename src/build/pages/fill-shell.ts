/** Builds a page from its shell (the built HTML of `index.html` or `embed.html`) and its parts. */
import type { PageParts } from './site-pages';

const headMark = '<!--head-->';
const contentMark = '<div id="prerendered"></div>';

/** Replaces a mark, which must be in the shell. `by` is inserted literally, including dollar signs. */
function replaceMark(shell: string, mark: string | RegExp, by: string): string {
  const isThere = typeof mark === 'string' ? shell.includes(mark) : mark.test(shell);
  if (!isThere) throw new Error(`the shell of the pages lacks ${mark}`);
  return shell.replace(mark, () => by);
}

/**
 * Defers style sheets: the content does not need them, and anywhere in the page they would block the first paint.
 * Browsers fetch sheets with a non-matching `media` last; `applyLateStyles` applies them.
 */
function deferStyleSheets(shell: string): string {
  return shell.replaceAll(
    '<link rel="stylesheet"',
    '<link rel="stylesheet" media="not all" data-late',
  );
}

/** Shared files that pages refer to instead of containing the same text, by paths from the root. */
export interface FirstFiles {
  readonly style: string;
  readonly script: string;
  /** The script as it is in the shell. */
  readonly inlineScript: string;
}

/** The script of the drawn map, before the app's scripts. */
function linkScript(address: string): string {
  return `<script defer fetchpriority="high" src="${address}"></script>`;
}

/** A preload link for the file that this script fetches, if there is one. */
function preloadOf(content: string): string {
  const [, others] = /data-others="([^"]*)"/.exec(content) ?? [];
  return others === undefined ? '' : `<link rel="preload" as="fetch" crossorigin href="${others}">`;
}

const preload = /\s*<link rel="modulepreload" crossorigin href="\.\/([^"]*)">/g;

/**
 * The script of pages without an inline one: the shell's script, and code that preloads the modules that the shell
 * lists one by one.
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
 * The whole page. `style` is the content of its style element; `mapScript` is the path of the drawn map's script. With
 * `files`, the page refers to shared files instead of containing style and script itself. Throws an Error if the shell
 * lacks the marks for them.
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
  let page = deferStyleSheets(bare).replace(/ (href|src)="\.\//g, ` $1="${root}`);
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
