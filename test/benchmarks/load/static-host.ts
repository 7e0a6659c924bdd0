/** A host for the built site as a real one would be: the site's headers, files compressed before. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { compressedExtensions, extensionOf, headersOf } from '../../../src/build/site/headers';

interface HeldFile {
  readonly body: Buffer;
  readonly isCompressed: boolean;
}

/** Files in memory by their path relative to the site's root, pages by that of their folder. */
export function holdFiles(folder: string): ReadonlyMap<string, HeldFile> {
  const files = new Map<string, HeldFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length + 1).replaceAll('\\', '/');
    const isCompressed = compressedExtensions.includes(extensionOf(path));
    const plain = readFileSync(file);
    const body = isCompressed ? gzipSync(plain, { level: constants.Z_BEST_COMPRESSION }) : plain;
    files.set(path.replace(/(^|\/)index\.html$/, '$1'), { body, isCompressed });
  }
  return files;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

/** Serves the files on a free port; the server, and the site's address. */
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
      ...(file.isCompressed && { 'Content-Encoding': 'gzip' }),
      'Content-Length': file.body.byteLength,
    });
    response.end(file.body);
  });
  return [server, await listen(server)];
}

/** Serves pages, by their path, that hold the site in a frame; the server and its address. */
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
