/** Watches a browser for what pages of the site must never do, in all tests. */
import type { BrowserContext, Request } from '@playwright/test';

/** Runs in every document before its own scripts. */
function watchDocument(): void {
  const { reportBreach } = window as unknown as { reportBreach(breach: string): void };
  const report = (breach: string) => reportBreach(`${location.href}: ${breach}`);
  document.addEventListener('securitypolicyviolation', (event) => {
    const { violatedDirective, blockedURI, sourceFile, lineNumber } = event;
    report(`${violatedDirective} forbids ${blockedURI} (${sourceFile}:${lineNumber})`);
  });
  /** Wraps a method to report its calls. */
  const watch = (owner: object, name: string) => {
    const method: unknown = Reflect.get(owner, name);
    if (typeof method !== 'function') return;
    Reflect.set(owner, name, function watched(this: unknown, ...values: unknown[]) {
      // Allowed: the contribution page stores the draft, and states that.
      const isDraft =
        (this as Storage) !== localStorage && String(values[0]).startsWith('contribution-');
      if (!isDraft) report(`${name} writes to the browser's storage`);
      return Reflect.apply(method, this, values);
    });
  };
  watch(Storage.prototype, 'setItem');
  watch(IDBFactory.prototype, 'open');
  if ('CacheStorage' in window) watch(CacheStorage.prototype, 'open');
  // Only pages outside of frames may use the service worker.
  const isPage = window.top === window && !location.pathname.endsWith('/embed.html');
  if (!isPage && 'ServiceWorkerContainer' in window) {
    watch(ServiceWorkerContainer.prototype, 'register');
  }
}

export class PageWatch {
  /** The violations by pages of the site, with their addresses. */
  readonly breaches: string[] = [];
  readonly #site: string;

  private constructor(site: string) {
    this.#site = site;
  }

  /** Watches all pages and frames that a context opens from now on. `site`: an origin. */
  static async start(context: BrowserContext, site: string): Promise<PageWatch> {
    const watch = new PageWatch(site);
    context.on('request', (request) => watch.#noteRequest(request));
    await context.exposeFunction('reportBreach', (breach: string) => {
      // Host pages on other origins are not restricted.
      if (breach.startsWith(`${site}/`)) watch.breaches.push(breach);
    });
    await context.addInitScript(watchDocument);
    return watch;
  }

  /** Notes requests from pages of the site to other origins. Host pages are not pages of the site. */
  #noteRequest(request: Request): void {
    const { protocol, origin, hostname } = new URL(request.url());
    if (!protocol.startsWith('http') || origin === this.#site) return;
    const asker = request.isNavigationRequest() ? '' : request.frame().url();
    if (hostname !== 'localhost' || asker.startsWith(`${this.#site}/`)) {
      this.breaches.push(`${asker || 'a page'} asks for ${request.url()}`);
    }
  }

  /** Adds what remains in the browser: cookies, and storage written without the watched methods. */
  async noteTraces(context: BrowserContext): Promise<void> {
    const { cookies, origins } = await context.storageState();
    for (const { name, domain } of cookies) this.breaches.push(`a cookie ${name} of ${domain}`);
    for (const { origin, localStorage } of origins) {
      if (origin !== this.#site) continue;
      for (const { name } of localStorage) this.breaches.push(`"${name}" in localStorage`);
    }
  }
}
