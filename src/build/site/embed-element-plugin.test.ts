import { once } from 'node:events';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleEmbedElement, embedElement, readPublishedTypes } from './embed-element-plugin';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** In milliseconds: starting Vite may be slow on a busy machine. */
const testTimeout = 120_000;

describe('the built script', () => {
  let script = '';
  beforeAll(async () => {
    script = await bundleEmbedElement(root);
  }, testTimeout);

  it('is at most 3 kB compressed', () => {
    expect(gzipSync(script).byteLength).toBeLessThanOrEqual(3000);
  });

  it('is one file that imports nothing and finds the site by its own address', () => {
    expect(script).not.toMatch(/\bimport\s*[('"{*]|\bfrom\s*["'`]/);
    expect(script).not.toMatch(/\bexport\b/);
    expect(script).toContain('import.meta.url');
    expect(script).toContain('embed.html');
  });

  it('names no server and keeps nothing', () => {
    expect(script).not.toMatch(/https?:|localStorage|sessionStorage|cookie|indexedDB/);
  });
});

describe('the development server', () => {
  let server: ViteDevServer;
  let http: Server;
  let address = '';

  beforeAll(async () => {
    server = await createServer({
      root,
      configFile: false,
      logLevel: 'silent',
      appType: 'custom',
      optimizeDeps: { noDiscovery: true },
      server: { middlewareMode: true, ws: false, watch: null },
      plugins: [embedElement()],
    });
    http = createHttpServer(server.middlewares).listen(0, '127.0.0.1');
    await once(http, 'listening');
    address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  }, testTimeout);

  afterAll(async () => {
    await server.close();
    await new Promise((resolve) => http.close(resolve));
  });

  it('has the script and its types under the names of the built site', async () => {
    const script = await fetch(`${address}/embed.js?v=1`);
    expect(script.headers.get('Content-Type')).toContain('javascript');
    expect(await script.text()).toContain('customElements.define');

    const types = await fetch(`${address}/embed.d.ts`);
    expect(await types.text()).toBe(await readPublishedTypes(root));
  });
});
