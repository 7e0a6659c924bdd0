/** The page's side of the service worker: registers it, lets it cache what the page has, and receives its state. */
import type { Language } from '../../core/domain/language';
import { pagePath } from '../../core/view/page-path';
import { siteRoot } from '../query/site-root';
import type { Connection, KeepRequest, Question, Standing } from '../service-worker/messages';

/** A notice for the reader: there is no network, or there is a newer version of the site. */
export type OfflineNotice = 'offline' | 'newer';

let isOffline = false;
let isOutdated = false;
const listeners = new Set<() => void>();

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readNotice(): OfflineNotice | null {
  if (isOffline) return 'offline';
  return isOutdated ? 'newer' : null;
}

function tell(): void {
  for (const listener of listeners) listener();
}

function setOffline(now: boolean): void {
  isOffline = now;
  tell();
}

/** The minimum time between two checks for a newer version, in milliseconds. */
const timeBetweenLooks = 600_000;

function ask(worker: ServiceWorker): Promise<Standing> {
  const { port1, port2 } = new MessageChannel();
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  const question: Question = { type: 'standing', script: entry?.src ?? '' };
  worker.postMessage(question, [port2]);
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Standing>) => resolve(data);
  });
}

function sparesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

function keepWhatIsHere(worker: ServiceWorker, language: Language): void {
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
  const home = new URL(pagePath({ kind: 'home' }, language), siteRoot).href;
  const request: KeepRequest = { type: 'keep', fetched, home, sparesData: sparesData() };
  worker.postMessage(request);
}

/** Registers the worker and follows its state. Throws if the browser stores nothing, as in some private windows. */
async function follow(language: Language): Promise<void> {
  const { serviceWorker } = navigator;
  const address = new URL('sw.js', siteRoot);
  const registration = await serviceWorker.register(address, { scope: siteRoot.pathname });
  const { active } = await serviceWorker.ready;
  if (active === null) return;
  const standing = await ask(active);
  let loaded = standing.version;
  if (standing.isOffline) setOffline(true);
  else if (loaded !== null) keepWhatIsHere(active, language);
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<Connection>) =>
    setOffline(data.isOffline),
  );
  serviceWorker.addEventListener('controllerchange', async () => {
    const { controller } = serviceWorker;
    if (controller === null) return;
    const { version } = await ask(controller);
    if (version !== null && loaded === null) {
      loaded = version;
      keepWhatIsHere(controller, language);
    }
    isOutdated = version !== loaded;
    tell();
  });
  let looked = performance.now();
  document.addEventListener('visibilitychange', () => {
    const now = performance.now();
    if (document.visibilityState !== 'visible' || now - looked < timeBetweenLooks) return;
    looked = now;
    registration.update().catch(() => {});
  });
}

let isStarted = false;

/** Starts the worker once per page, with the page's current language. */
export function startServiceWorker(language: Language): void {
  if (isStarted) return;
  isStarted = true;
  setOffline(!navigator.onLine);
  window.addEventListener('online', () => setOffline(false));
  window.addEventListener('offline', () => setOffline(true));
  follow(language).catch(() => {});
}
