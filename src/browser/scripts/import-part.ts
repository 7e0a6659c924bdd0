/** Imports the parts of the page that come when they are wanted, and asks again for what did not come. */

/** A script did not arrive: the rest of the page goes on without the part that is in it. */
export class MissingPartError extends Error {
  override name = 'MissingPartError';
}

const missing = new Set<() => Promise<unknown>>();

/**
 * Calls a function that imports a part, always the same one for a part. Throws a MissingPartError.
 * Where it has failed before, somebody asks again; but Firefox and Safari remember a failed import for
 * as long as the page is open. If it fails a second time, and the site can be reached, the page is
 * therefore loaded anew.
 */
export async function importPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    const part = await load();
    missing.delete(load);
    return part;
  } catch (cause) {
    if (missing.has(load) && (await servedPage()) !== null) {
      await forgetMissingScripts();
      location.reload();
    }
    missing.add(load);
    throw new MissingPartError('a script of the page did not arrive', { cause });
  }
}

/** Safari remembers scripts that did not arrive even beyond a reload, until they are fetched otherwise. */
async function forgetMissingScripts(): Promise<void> {
  const empty = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming && entry.decodedBodySize === 0)
    .filter(({ name }) => name.endsWith('.js'));
  await Promise.allSettled(empty.map(({ name }) => fetch(name, { cache: 'reload' })));
}

/** The page as the server has it now; `null` where it cannot be reached. */
async function servedPage(): Promise<string | null> {
  try {
    const response = await fetch(location.href, { cache: 'no-cache' });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** Whether the reader would miss something that is not in the address. */
function isInUse(): boolean {
  const { activeElement } = document;
  const isTyping =
    activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
  return isTyping || document.querySelector('[role="dialog"]') !== null;
}

/**
 * A page that stays open while the site is deployed anew asks for scripts that are gone. It loads
 * itself anew then: not if that would not help, nor in the middle of something, nor twice.
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
