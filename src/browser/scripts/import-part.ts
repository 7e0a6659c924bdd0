/** Imports parts of the page on demand, and recovers from failed imports. */
import { textFields } from '../ui/text-fields';

/** A script failed to load: the rest of the page works without the part in it. */
export class MissingPartError extends Error {
  override name = 'MissingPartError';
}

const missing = new Set<() => Promise<unknown>>();

/**
 * Imports a part; `load` must be the same function in every call for a part. Throws a MissingPartError. Firefox
 * and Safari cache a failed import for as long as the page is open. If a retry fails while the site can be
 * reached, the page is therefore reloaded.
 */
export async function importPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    const part = await load();
    missing.delete(load);
    return part;
  } catch (cause) {
    if (missing.has(load) && (await servedPage()) !== null) {
      await refetchFailedScripts();
      location.reload();
    }
    missing.add(load);
    throw new MissingPartError('a script of the page did not arrive', { cause });
  }
}

/** Safari caches failed scripts even across a reload, until they are fetched by other means. */
async function refetchFailedScripts(): Promise<void> {
  const empty = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming && entry.decodedBodySize === 0)
    .filter(({ name }) => name.endsWith('.js'));
  await Promise.allSettled(empty.map(({ name }) => fetch(name, { cache: 'reload' })));
}

/** The page as the server has it now; `null` if it cannot be reached. */
async function servedPage(): Promise<string | null> {
  try {
    const response = await fetch(location.href, { cache: 'no-cache' });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** Whether a reload would lose something that is not in the address. */
function isInUse(): boolean {
  return (
    document.activeElement?.matches(textFields) === true ||
    document.querySelector('[role="dialog"]') !== null
  );
}

/**
 * Reloads a page that stayed open during a deployment and now requests scripts that are gone. Does nothing if
 * that would not help, if the reader would lose something, or if it has reloaded already.
 */
export function reloadForNewVersion(): void {
  const [opened] = performance.getEntriesByType('navigation');
  if (opened instanceof PerformanceNavigationTiming && opened.type === 'reload') return;
  const reload = async () => {
    const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
    const name = entry?.src.split('/').at(-1);
    const page = await servedPage();
    if (name === undefined || page === null || page.includes(name) || isInUse()) return;
    location.reload();
  };
  window.addEventListener('vite:preloadError', () => void reload());
}
