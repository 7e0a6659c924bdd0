/** Serves host pages with embedded maps, from another origin than the site's. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { iframeSnippet, scriptSnippet } from '../../../src/core/embedding/snippet';

/** The pages in this folder, named after what is special about them. */
export type HostPageName =
  | 'article'
  | 'element'
  | 'many-maps'
  | 'two-elements'
  | 'right-to-left'
  | 'sandbox'
  | 'strict-policy'
  | 'wordpress';

/** The headers of a page. */
function headersFor(name: string, site: string): Record<string, string> {
  const { origin } = new URL(site);
  // The strictest policy that permits our script and frame.
  const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}`;
  const isolation = {
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
  if (name === 'sandbox') return isolation;
  return name === 'strict-policy' ? { 'Content-Security-Policy': policy, ...isolation } : {};
}

/** The snippets of the embed dialog for a map of Bishkek's partners. */
function snippetsFor(site: string): Readonly<Record<string, string>> {
  const shared = {
    fullMap: `${site}?place=bishkek`,
    linkText: 'The partners of Bishkek',
    title: 'Sister cities of Bishkek',
    width: 320,
    height: 240,
  };
  const address = `${site}embed.html?place=bishkek&lang=en`;
  const script = `${site}embed.js`;
  const parameters = [
    ['place', 'bishkek'],
    ['theme', 'auto'],
  ] as const;
  return {
    site,
    iframe: iframeSnippet({ ...shared, address }),
    element: scriptSnippet({ ...shared, script, parameters }),
  };
}

async function pageNamed(name: string, parts: Readonly<Record<string, string>>): Promise<string> {
  const html = await readFile(new URL(`${name}.html`, import.meta.url), 'utf8');
  const script = parts.first === undefined ? '' : `<script>${parts.first}</script>`;
  return html
    .replace('<head>', `<head>${script}`)
    .replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => parts[key] ?? '');
}

export interface HostServer {
  readonly origin: string;
  /** The HTML of the post on the WordPress page. */
  post: string;
  close(): Promise<void>;
}

/** Starts on a free port. `site`: the address of the site's root. `first` runs before the page's own scripts. */
export async function startHostServer(site: string, first?: () => void): Promise<HostServer> {
  const parts = { ...snippetsFor(site), ...(first !== undefined && { first: `(${first})();` }) };
  const server = createServer(async ({ url = '' }, response) => {
    const name = /^\/([a-z-]+)\.html$/.exec(url)?.[1];
    if (name === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...headersFor(name, site),
    });
    response.end(await pageNamed(name, { ...parts, post: host.post }));
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const host: HostServer = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
    post: '',
  };
  return host;
}
