/**
 * The HTTP headers of the site's files: the single source for the development and preview servers, `_headers` in the
 * built site, `deploy/nginx.conf` and `deploy/Caddyfile`.
 */
import { exportFiles } from '../../core/tables/export-files';

/** Header names and values. */
export type HeaderLines = Readonly<Record<string, string>>;

/** The browser features that the site never uses, even when embedded. */
const unusedFeatures: readonly string[] = [
  ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation'],
  ...['gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'],
  'xr-spatial-tracking',
];

/**
 * Sent with every file. No file is secret or sets cookies, so scripts, workers, data and fonts may be read from any
 * origin: a page in `<iframe sandbox="allow-scripts">` has an opaque origin. Nothing here forbids framing, because
 * `embed.html` is meant to be framed.
 */
export const generalHeaders: HeaderLines = {
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  // Publishers of articles do not learn where a reader came from.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
  // A page under `Cross-Origin-Embedder-Policy: require-corp` only loads frames with both of these.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * Folders whose files never change under the same name: names contain a hash, or belong to the pin of a day.
 */
export const immutableFolders: readonly string[] = ['assets/', 'data/pinned/'];

export const immutable = 'public, max-age=31536000, immutable';
/** Cached, but revalidated every time; for an unchanged file the server responds with 304 and its ETag. */
export const revalidated = 'public, max-age=0, must-revalidate';

/** The media types of the downloadable files. */
export const exportedTypes: Readonly<Record<string, string>> = Object.fromEntries(
  exportFiles.map(({ name, mediaType }) => [extensionOf(name), mediaType]),
);

/** The media types of all files on the site, by extension. */
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

/** Pictures and fonts are compressed already. Programs request byte ranges of Parquet files. */
const uncompressedExtensions: readonly string[] = ['png', 'woff2', 'parquet'];

/** The extensions worth compressing. */
export const compressedExtensions: readonly string[] = Object.keys(mediaTypes).filter(
  (extension) => !uncompressedExtensions.includes(extension),
);

/** The extension of a path relative to the site's root; a folder stands for its `index.html`. */
export function extensionOf(path: string): string {
  if (path === '' || path.endsWith('/')) return 'html';
  return /\.(\w+)$/.exec(path)?.[1] ?? '';
}

/** Whether a media type gets `charset=utf-8`. */
export function hasCharset(mediaType: string): boolean {
  return /^text\/|json$|xml$/.test(mediaType) && mediaType !== 'image/svg+xml';
}

/** Such as `text/csv; charset=utf-8`; `null` for an extension that the site does not have. */
export function contentTypeOf(path: string): string | null {
  const type = mediaTypes[extensionOf(path)];
  if (type === undefined) return null;
  return hasCharset(type) ? `${type}; charset=utf-8` : type;
}

/** All headers of an existing file, by its path relative to the site's root. */
export function headersOf(path: string): HeaderLines {
  const contentType = contentTypeOf(path);
  const isImmutable = immutableFolders.some((folder) => path.startsWith(folder));
  return {
    ...generalHeaders,
    'Cache-Control': isImmutable ? immutable : revalidated,
    ...(contentType !== null && { 'Content-Type': contentType }),
  };
}
