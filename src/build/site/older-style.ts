/** The style of the pages for browsers older than the supported ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { pageStyle } from '../pages/page-style';
import { SharedFiles } from '../pages/shared-files';

/** A version number in lightningcss's encoding. */
const version = (major: number) => major << 16;
/** Browsers without nested rules, `inset`, `dvh` and `light-dark()`. */
const targets = { chrome: version(80), firefox: version(78), safari: version(13) };

/** The style in the embed's shell. */
function embedStyle(root: string): string {
  const html = readFileSync(join(root, 'embed.html'), 'utf8');
  return [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style).join('');
}

/** The same style in older CSS syntax. `root` is the project's folder. */
export function olderStyle(root: string): string {
  const code = Buffer.from(pageStyle() + embedStyle(root));
  return transform({ filename: 'older.css', code, targets, minify: true }).code.toString();
}

/** Its path from the site's root, and its text. */
export function olderStyleFile(root: string): readonly [path: string, text: string] {
  const text = olderStyle(root);
  return [new SharedFiles().pathOf(text, 'css'), text];
}

export function olderStylePath(root: string): string {
  const [path] = olderStyleFile(root);
  return path;
}
