/**
 * What a host sends with the files of the site: the one definition from which come the servers of
 * development and preview, `_headers` in the built site, `deploy/nginx.conf` and `deploy/Caddyfile`.
 */
import { exportFiles } from '../../core/tables/export-files';

/** Header names and what they say. */
export type HeaderLines = Readonly<Record<string, string>>;

/** What browsers could give the site, and it never asks for, wherever it is embedded. */
const unusedFeatures: readonly string[] = [
  ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation'],
  ...['gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'],
  'xr-spatial-tracking',
];

/**
 * Sent with every file. No file is secret and none sets anything, so scripts, workers, data and
 * fonts may be read from any origin: a page in `<iframe sandbox="allow-scripts">` has an origin of
 * its own. Nothing here forbids framing: `embed.html` is there to be framed.
 */
export const generalHeaders: HeaderLines = {
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  // Whoever publishes an article does not learn where its reader came from.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
  // A page under `Cross-Origin-Embedder-Policy: require-corp` takes frames only with both of these.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * Folders whose files never change under the same name: the build puts a hash into it, or it is that of
 * a day's copy of the data.
 */
export const foldersForGood: readonly string[] = ['assets/', 'data/pinned/'];

export const immutable = 'public, max-age=31536000, immutable';
/** Kept, but asked for again every time; an unchanged file is answered by 304 and its ETag. */
export const revalidated = 'public, max-age=0, must-revalidate';

/** Of the files that people take away. */
export const exportedTypes: Readonly<Record<string, string>> = Object.fromEntries(
  exportFiles.map(({ name, mediaType }) => [extensionOf(name), mediaType]),
);

/** Media types by file extension: all that the site has, and no others. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  ts: 'text/plain',
  txt: 'text/plain',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  ...exportedTypes,
  xml: 'application/xml',
  atom: 'application/atom+xml',
  ics: 'text/calendar',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  pbf: 'application/x-protobuf',
};

/** Pictures and fonts are compressed already. Of Parquet programs ask for parts, by bytes of the file itself. */
const sentAsTheyAre: readonly string[] = ['png', 'woff2', 'parquet'];

/** Of those, the ones that are worth compressing. */
export const compressedExtensions: readonly string[] = Object.keys(mediaTypes).filter(
  (extension) => !sentAsTheyAre.includes(extension),
);

/** The extension of a path relative to the site's root; a folder answers with its `index.html`. */
export function extensionOf(path: string): string {
  if (path === '' || path.endsWith('/')) return 'html';
  return /\.(\w+)$/.exec(path)?.[1] ?? '';
}

/** Whether texts of a media type say that they are in UTF-8. */
export function hasCharset(mediaType: string): boolean {
  return /^text\/|json$|xml$/.test(mediaType) && mediaType !== 'image/svg+xml';
}

/** `text/csv; charset=utf-8`; `null` for an extension that the site does not have. */
export function contentTypeOf(path: string): string | null {
  const type = mediaTypes[extensionOf(path)];
  if (type === undefined) return null;
  return hasCharset(type) ? `${type}; charset=utf-8` : type;
}

/** All that is sent with a file that is there, by its path relative to the site's root. */
export function headersOf(path: string): HeaderLines {
  const contentType = contentTypeOf(path);
  const isForGood = foldersForGood.some((folder) => path.startsWith(folder));
  return {
    ...generalHeaders,
    'Cache-Control': isForGood ? immutable : revalidated,
    ...(contentType !== null && { 'Content-Type': contentType }),
  };
}
