/** The style of the pages for browsers that are older than the site is built for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { pageStyle } from '../pages/page-style';
import { SharedFiles } from '../pages/shared-files';

/** As lightningcss counts versions. */
const version = (major: number) => major << 16;
/** They came before nested rules, `inset`, `dvh` and colours by theme. */
const targets = { chrome: version(80), firefox: version(78), safari: version(13) };

/** What the embed's shell has of its own. */
function embedStyle(root: string): string {
  const html = readFileSync(join(root, 'embed.html'), 'utf8');
  return [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style).join('');
}

/** The same style in older words. `root` is the folder of the project. */
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
