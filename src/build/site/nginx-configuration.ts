/** The headers as configuration for nginx: the file `deploy/nginx.conf`. */
import {
  compressedExtensions,
  generalHeaders,
  hasCharset,
  immutable,
  immutableFolders,
  mediaTypes,
  revalidated,
} from './headers';

/** Media types with their extensions: `text/javascript` with `js mjs`. */
function extensionsByType(): Map<string, string[]> {
  const types = new Map<string, string[]>();
  for (const [extension, type] of Object.entries(mediaTypes)) {
    types.set(type, [...(types.get(type) ?? []), extension]);
  }
  return types;
}

function indent(spaces: number, lines: readonly string[]): string {
  return lines.map((line) => `${' '.repeat(spaces)}${line}`).join('\n');
}

/** A file for nginx's `conf.d`, with the site in `/usr/share/nginx/html` and port 8080. */
export function nginxConfiguration(): string {
  const types = [...extensionsByType()];
  // nginx always compresses text/html and adds its charset.
  const others = types.map(([type]) => type).filter((type) => type !== 'text/html');
  const compressed = new Set(compressedExtensions.map((extension) => mediaTypes[extension]));
  return `# Sister City Atlas on nginx. Generated from src/build/site/headers.ts; a test compares it. To generate it again:
#   npx vitest run src/build/site/nginx-configuration -u
# What to change here, and who may frame the site: docs/deployment.md.

map $uri $atlas_cache {
  default "${revalidated}";
${indent(
  2,
  immutableFolders.map((folder) => `"~^/${folder}" "${immutable}";`),
)}
}

server {
  listen 8080;
  root /usr/share/nginx/html;
  index index.html;
  server_tokens off;
  # /place/bishkek redirects to /place/bishkek/, whatever the public address of this server is.
  absolute_redirect off;

  types {
${indent(
  4,
  types.map(([type, extensions]) => `${type} ${extensions.join(' ')};`),
)}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types
${indent(4, others.filter(hasCharset))};

  # Files with a .gz beside them are sent as they are; the others are compressed on the way.
  # With the module brotli_static (Debian: libnginx-mod-http-brotli-static) those with a .br, too:
  # brotli_static on;
  gzip_static on;
  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_min_length 1000;
  gzip_types
${indent(
  4,
  others.filter((type) => compressed.has(type)),
)};

${indent(
  2,
  Object.entries(generalHeaders).map(([name, value]) => `add_header ${name} "${value}" always;`),
)}
  add_header Cache-Control $atlas_cache;

  location / {
    try_files $uri $uri/ =404;
  }
}
`;
}
