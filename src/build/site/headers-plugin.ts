/** Vite plugin: the headers of the site in development and preview, and as the file `_headers`. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { finalStep } from './final-step';
import {
  contentTypeOf,
  exportedTypes,
  extensionOf,
  generalHeaders,
  type HeaderLines,
  headersOf,
  immutable,
  immutableFolders,
} from './headers';
import { pathsIn } from './site-files';

/** The extensions whose media types not all hosts that read `_headers` know. */
const unusualExtensions: readonly string[] = [
  ...Object.keys(exportedTypes).filter((extension) => extension !== 'csv'),
  'atom',
  'webmanifest',
];

function rule(path: string, headers: HeaderLines): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [path, ...lines].join('\n');
}

/**
 * Rules for the files of a site, by their paths relative to its root. These hosts concatenate a header's values from
 * several rules, so each header of a file is in one rule only. `Cache-Control` outside of the immutable folders is
 * left to them: both revalidate everything (`max-age=0, must-revalidate`), and both compress by themselves.
 */
export function headersFile(paths: readonly string[]): string {
  const unusual = paths.filter((path) => unusualExtensions.includes(extensionOf(path))).sort();
  return [
    '# Read by Netlify, Cloudflare Pages and others at the root of a site. See docs/deployment.md.',
    rule('/*', generalHeaders),
    ...immutableFolders.map((folder) => rule(`/${folder}*`, { 'Cache-Control': immutable })),
    ...unusual.map((path) => rule(`/${path}`, { 'Content-Type': contentTypeOf(path) ?? '' })),
    '',
  ].join('\n\n');
}

/** `data/atlas.json` for `/atlas/data/atlas.json?t=1` if the site is at `/atlas/`. */
function pathOf({ url = '/' }: IncomingMessage, base: string): string {
  const [address = '/'] = url.split(/[?#]/, 1);
  const path = address.startsWith(base) ? address.slice(base.length) : address;
  return path.replace(/^\/+/, '');
}

function send(response: ServerResponse, headers: HeaderLines): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** The preview server sends what a host should; the development server sends only the general headers. */
function servedHeaders(): Plugin {
  return {
    name: 'sister-city-atlas:headers-served',
    apply: 'serve',
    // Before the plugins that serve records and basemap.
    enforce: 'pre',
    configureServer({ middlewares }) {
      middlewares.use((_, response, next) => {
        send(response, generalHeaders);
        next();
      });
    },
    configurePreviewServer({ middlewares, config }) {
      const folder = resolve(config.root, config.build.outDir);
      // A site with relative addresses is served at the root.
      const base = config.base.startsWith('/') ? config.base : '/';
      middlewares.use((request, response, next) => {
        const path = pathOf(request, base);
        const isFolder = path === '' || path.endsWith('/');
        const isThere = (file: string) => existsSync(join(folder, file));
        if (!isFolder && isThere(`${path}/index.html`)) {
          const [, query = ''] = (request.url ?? '').split(/(?=\?)/, 2);
          response.writeHead(301, { ...generalHeaders, Location: `${base}${path}/${query}` });
          response.end();
          return;
        }
        const file = isFolder ? `${path}index.html` : path;
        // A missing file may exist later, so its absence must not be cached forever.
        send(response, isThere(file) ? headersOf(file) : generalHeaders);
        // Vite's own response for folders has no charset and no date.
        if (isFolder && isThere(file)) request.url = `${base}${file}`;
        next();
      });
      // Vite's own file server does not serve precompressed files.
      middlewares.use(
        sirv(folder, { dev: true, etag: true, brotli: true, gzip: true, extensions: [] }),
      );
    },
  };
}

/** Writes `_headers` at the end of a build, because it names some of the built files. */
function writtenHeaders(): Plugin {
  return finalStep('headers-written', async (dir) => {
    await writeFile(join(dir, '_headers'), headersFile(await pathsIn(dir)));
  });
}

/** All plugins that send or write the headers. */
export function headers(): Plugin[] {
  return [servedHeaders(), writtenHeaders()];
}
