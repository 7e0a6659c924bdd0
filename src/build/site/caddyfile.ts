/** The headers as configuration for Caddy: the file `deploy/Caddyfile`. */
import {
  contentTypeOf,
  generalHeaders,
  immutable,
  immutableFolders,
  mediaTypes,
  revalidated,
} from './headers';

function indent(lines: readonly string[]): string {
  return lines.map((line) => `    ${line}`).join('\n');
}

function contentTypeLines(extension: string): string[] {
  const type = contentTypeOf(`.${extension}`);
  return [`  @${extension} path *.${extension}`, `  header @${extension} Content-Type "${type}"`];
}

/** A whole Caddyfile, with the site in `/srv` and port 8080. */
export function caddyfile(): string {
  const types = Object.keys(mediaTypes);
  return `# Sister City Atlas on Caddy. Generated from src/build/site/headers.ts; a test compares it. To generate it again:
#   npx vitest run src/build/site/caddyfile -u
# With the name of a host instead of the port, Caddy gets its certificate by itself.

:8080 {
  root * /srv
  file_server {
    # Precompressed copies beside a file are sent.
    precompressed br gzip
  }
  encode zstd gzip

  # Caddy's own redirect from /place/bishkek to /place/bishkek/ would lose the query.
  @asked {
    file {path}/index.html
    not path */
    expression {query} != ""
  }
  redir @asked {path}/?{query} 308

  header {
${indent(Object.entries(generalHeaders).map(([name, value]) => `${name} "${value}"`))}
  }
  # A missing file may exist tomorrow, so a 404 is not cached.
  @there file {path} {path}/index.html
  header @there Cache-Control "${revalidated}"
  @immutable {
    path ${immutableFolders.map((folder) => `/${folder}*`).join(' ')}
    file
  }
  header @immutable Cache-Control "${immutable}"
${types.flatMap(contentTypeLines).join('\n')}
}
`;
}
