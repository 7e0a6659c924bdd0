/** The ready-made configurations, run by the hosts themselves: each sends the headers of `headers.ts`. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caddyfile } from '../src/build/site/caddyfile';
import { generalHeaders, headersOf, immutableFolders, mediaTypes } from '../src/build/site/headers';
import { nginxConfiguration } from '../src/build/site/nginx-configuration';
import { caddyWith, nginxHasBrotli, nginxWith, previewServer, type RunningHost } from './hosts';

/** Long enough to be worth compressing, with letters that need a charset. */
const text = 'Бишкек – 北京 – Ош. '.repeat(100);

/** One file of each type, in a folder that changes and in the immutable ones. */
const files = Object.keys(mediaTypes).flatMap((extension) => [
  `data/file.${extension}`,
  ...immutableFolders.map((folder) => `${folder}file.${extension}`),
]);
const pages = ['', 'place/bishkek/'];

async function write(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

/** Requests a file without decompressing it, as `fetch` would. */
function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    }).on('error', reject);
  });
}

/** Compares the headers, except those about the connection and the date. */
function expectHeaders(answer: Answer, expected: Readonly<Record<string, string>>, of: string) {
  for (const [name, value] of Object.entries(expected)) {
    expect(answer.headers[name.toLowerCase()], `${name} of "${of}"`).toBe(value);
  }
}

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-host-'));
  const site = join(folder, 'site');
  for (const path of files) await write(site, path, text);
  for (const path of pages) await write(site, `${path}index.html`, text);
  await write(site, 'data/packed.json', text);
  await write(site, 'data/packed.json.gz', gzipSync(text, { level: 9 }));
  await write(site, 'data/both.json', text);
  await write(site, 'data/both.json.gz', gzipSync(text, { level: 9 }));
  await write(site, 'data/both.json.br', brotliCompressSync(text));
});

afterAll(() => rm(folder, { recursive: true }));

for (const { name, start } of [
  previewServer,
  nginxWith(nginxConfiguration()),
  caddyWith(caddyfile()),
]) {
  const title = start === null ? `${name} is not on this system: not run` : name;
  describe.skipIf(start === null)(title, () => {
    let host: RunningHost;
    const at = (path: string) => `${host.url}${path}`;

    beforeAll(async () => {
      const scratch = join(folder, name.replaceAll(' ', '-'));
      await mkdir(scratch);
      if (start !== null) host = await start(join(folder, 'site'), scratch);
    });
    afterAll(() => host?.stop());

    it('sends every kind of file with its type and the general headers, and caches files with a hash', async () => {
      for (const path of [...files, ...pages]) {
        const answer = await ask(at(path));
        expect(answer.status, path).toBe(200);
        expectHeaders(answer, headersOf(path), path);
      }
    });

    it('responds to a request for an unchanged file with 304', async () => {
      const { etag = '' } = (await ask(at('data/file.json'))).headers;
      expect(etag).not.toBe('');
      const again = await ask(at('data/file.json'), { 'If-None-Match': etag });
      expect(again.status).toBe(304);
    });

    it('redirects a folder without a slash to the one with a slash, and keeps the query', async () => {
      const { status, headers } = await ask(at('place/bishkek?lang=ru'));
      expect([301, 308]).toContain(status);
      const place = new URL(headers.location ?? '', at('place/bishkek'));
      expect(place.href).toBe(at('place/bishkek/?lang=ru'));
    });

    it('responds to missing files with 404, which is not cached', async () => {
      for (const path of ['assets/of-another-version.js', 'place/atlantis/', 'none.html']) {
        const answer = await ask(at(path));
        expect(answer.status, path).toBe(404);
        expect(answer.headers['cache-control'], path).toBeUndefined();
        // Frames with an opaque origin must be able to read the 404, too.
        expectHeaders(answer, generalHeaders, path);
      }
    });

    it('sends the precompressed copy of a file', async () => {
      const gzip = await ask(at('data/packed.json'), { 'Accept-Encoding': 'gzip' });
      expectHeaders(gzip, headersOf('data/packed.json'), 'data/packed.json');
      expectHeaders(
        gzip,
        {
          'Content-Encoding': 'gzip',
          'Content-Length': String(gzipSync(text, { level: 9 }).length),
        },
        'data/packed.json',
      );
      expect(gzip.headers.vary).toMatch(/accept-encoding/i);
      const both = await ask(at('data/both.json'), { 'Accept-Encoding': 'br, gzip' });
      const sendsBrotli = name !== 'nginx' || nginxHasBrotli();
      expect(both.headers['content-encoding']).toBe(sendsBrotli ? 'br' : 'gzip');
      expectHeaders(both, headersOf('data/both.json'), 'data/both.json');
      const plain = await ask(at('data/both.json'), { 'Accept-Encoding': 'identity' });
      expect(plain.headers['content-encoding']).toBeUndefined();
    });

    it('lets all sites frame a page', async () => {
      const { headers } = await ask(at('place/bishkek/'));
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['content-security-policy']).toBeUndefined();
    });
  });
}
