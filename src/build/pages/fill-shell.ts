/** A page from its shell: the HTML of `index.html` or `embed.html` with its scripts, and the parts. */
import type { PageParts } from './site-pages';

const headMark = '<!--head-->';
const contentMark = '<div id="prerendered"></div>';

/** Replaces what has to be there once. `by` is taken as it is, dollar signs and all. */
function replaceMark(shell: string, mark: string | RegExp, by: string): string {
  if (shell.search(mark) === -1) throw new Error(`the shell of the pages lacks ${mark}`);
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

/**
 * The whole page. `style` is the content of its style element. Throws an Error where the shell has not
 * the places for them.
 */
export function fillShell(shell: string, parts: PageParts, style: string): string {
  const { root, language, head, content, path } = parts;
  let page = putOffStyleSheets(shell).replace(/ (href|src)="\.\//g, ` $1="${root}`);
  page = replaceMark(page, /<html [^>]*>/, `<html lang="${language}" data-root="${root}">`);
  if (head !== '') page = replaceMark(page, headMark, head);
  page = replaceMark(page, '</head>', `<style>${style}</style></head>`);
  const kind = path === 'embed.html' ? 'embed' : 'page';
  const prerendered = `<div id="prerendered" class="${kind}"><article>${content}</article></div>`;
  return replaceMark(page, contentMark, prerendered);
}
