/** The headers as Netlify, Cloudflare Pages and others read them: the file `_headers`. */
import {
  contentTypeOf,
  exportedTypes,
  extensionOf,
  foldersForGood,
  generalHeaders,
  type HeaderLines,
  immutable,
} from './headers';

/** What these hosts do not all know by the extension. */
const unusualExtensions: readonly string[] = [
  ...Object.keys(exportedTypes).filter((extension) => extension !== 'csv'),
  'atom',
];

function rule(path: string, headers: HeaderLines): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [path, ...lines].join('\n');
}

/**
 * Rules for the files of a site, by their paths relative to its root. These hosts join what several
 * rules say of one header, so each header of a file is in one rule only. `Cache-Control` outside of
 * the folders that never change is left to them: both revalidate everything (`max-age=0,
 * must-revalidate`), and both compress by themselves.
 */
export function headersFile(paths: readonly string[]): string {
  const unusual = paths.filter((path) => unusualExtensions.includes(extensionOf(path))).sort();
  return [
    '# Read by Netlify, Cloudflare Pages and others at the root of a site. See docs/deployment.md.',
    rule('/*', generalHeaders),
    ...foldersForGood.map((folder) => rule(`/${folder}*`, { 'Cache-Control': immutable })),
    ...unusual.map((path) => rule(`/${path}`, { 'Content-Type': contentTypeOf(path) ?? '' })),
    '',
  ].join('\n\n');
}
