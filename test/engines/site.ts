/** Serves the site under test like a host, optionally with missing files, and collects errors of its pages. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { headersOf } from '../../src/build/site/headers';

/** The output folder of `test/site.config.ts`. */
const folder = fileURLToPath(new URL('../../node_modules/.cache/test-site/', import.meta.url));

/** Reports a page's errors to the host; runs before the page's own scripts. */
function report(): void {
  const send = (fault: string) => {
    // `no-cors`, because a sandboxed page has an opaque origin.
    void fetch(`/reports?${encodeURIComponent(`${location.href}: ${fault}`)}`, { mode: 'no-cors' });
  };
  // Delayed notifications of a ResizeObserver are not errors.
  const isLate = (message: string) => message.startsWith('ResizeObserver loop');
  addEventListener('error', ({ message }) => {
    if (message !== undefined && !isLate(message)) send(message);
  });
  addEventListener('unhandledrejection', ({ reason }) => send(`unhandled: ${reason}`));
  document.addEventListener('securitypolicyviolation', (event) => {
    send(`${event.violatedDirective} forbids ${event.blockedURI}`);
  });
}

export interface EngineSite {
  /** The address of its root. */
  readonly address: string;
  /** The errors in its pages, with their addresses. */
  readonly faults: string[];
  /** Makes files at matching paths missing from now on. */
  removeFiles(path: RegExp): void;
  /** Runs a function in each page before the page's own scripts, from now on. */
  runBeforeScripts(script: () => void): void;
  /** Makes all files available again, and stops changing pages. */
  restore(): void;
  close(): Promise<void>;
}

/** Starts on a free port. */
export async function startSite(): Promise<EngineSite> {
  const faults: string[] = [];
  let lost: RegExp | null = null;
  let first: (() => void) | null = null;
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname, search } = new URL(url, 'http://site');
    const path = `${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`;
    if (path === 'first.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' });
      response.end(`(${report})();${first === null ? '' : `(${first})();`}`);
      return;
    }
    if (path === 'reports') faults.push(decodeURIComponent(search.slice(1)));
    const isLost = lost?.test(path) ?? false;
    const content = isLost ? null : await readFile(`${folder}${path}`).catch(() => null);
    if (content === null) {
      response.writeHead(path === 'reports' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, headersOf(path));
    response.end(
      path.endsWith('.html')
        ? String(content).replace('<head>', '<head><script src="/first.js"></script>')
        : content,
    );
  }).listen(0, 'localhost');
  await once(server, 'listening');
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    faults,
    removeFiles: (path) => {
      lost = path;
    },
    runBeforeScripts: (script) => {
      first = script;
    },
    restore: () => {
      lost = null;
      first = null;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
