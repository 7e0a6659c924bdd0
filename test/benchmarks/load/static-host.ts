/** A realistic host for the built site: with the site's headers, and precompressed files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { compressedExtensions, extensionOf, headersOf } from '../../../src/build/site/headers';

interface HeldFile {
  readonly body: Buffer;
  /** The compression of the body; `null` for none. */
  readonly encoding: 'br' | 'gzip' | null;
}

/** Loads a file, compressed with Brotli if the build has done that, else with gzip, as a host does. */
function hold(file: string, path: string): HeldFile {
  if (!compressedExtensions.includes(extensionOf(path))) {
    return { body: readFileSync(file), encoding: null };
  }
  if (existsSync(`${file}.br`)) return { body: readFileSync(`${file}.br`), encoding: 'br' };
  const body = gzipSync(readFileSync(file), { level: constants.Z_BEST_COMPRESSION });
  return { body, encoding: 'gzip' };
}

/** Loads all files into memory, keyed by path relative to the site's root; pages by the path of their folder. */
export function holdFiles(folder: string): ReadonlyMap<string, HeldFile> {
  const files = new Map<string, HeldFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(?:br|gz|map|png)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length + 1).replaceAll('\\', '/');
    files.set(path.replace(/(^|\/)index\.html$/, '$1'), hold(file, path));
  }
  return files;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

/** Serves the files on a free port; returns the server and the site's address. */
export async function serveFiles(
  files: ReadonlyMap<string, HeldFile>,
): Promise<readonly [server: Server, address: string]> {
  const server = createServer(({ url = '/' }, response) => {
    const [address = '/'] = url.split('?');
    const path = address.slice(1);
    const file = files.get(path);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      ...headersOf(path),
      ...(file.encoding !== null && { 'Content-Encoding': file.encoding }),
      'Content-Length': file.body.byteLength,
    });
    response.end(file.body);
  });
  return [server, await listen(server)];
}

/** Serves host pages by their paths; returns the server and its address. */
export async function servePages(
  pages: Readonly<Record<string, string>>,
): Promise<readonly [server: Server, address: string]> {
  const server = createServer(({ url = '/' }, response) => {
    const html = pages[url.slice(1)];
    response.writeHead(html === undefined ? 404 : 200, { 'Content-Type': 'text/html' });
    response.end(html);
  });
  return [server, await listen(server)];
}
