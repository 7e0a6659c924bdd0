/** Opens a page while one of its files fails, and reports how the page copes and whether it recovers. */
import type { Page, Route } from '@playwright/test';
import { palettes } from '../../src/core/look/palette';
import type { Failure, Fault } from './faults';
import { test as base, expect } from './fixtures';

/** The delay of a slow file, in milliseconds. */
const slowDelay = 3_000;

/** A page counts as settled after this many milliseconds without a request: longer than it waits between two attempts. */
const quietTime = 2_600;

/** The time in which a page must show its live map or report its failure, in milliseconds. */
const liveMapTimeout = 40_000;

async function fail(route: Route, failure: Failure): Promise<void> {
  if (failure === 'cut') return route.abort('connectionreset');
  if (failure === '404' || failure === '500') return route.fulfill({ status: Number(failure) });
  if (failure === 'HTML') {
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Log in</p>' });
  }
  if (failure === 'slow') {
    await new Promise((resolve) => setTimeout(resolve, slowDelay));
    return route.continue();
  }
  const isJson = route.request().url().endsWith('.json');
  if (failure === 'of another version') {
    return isJson ? route.fulfill({ json: { format: 99 } }) : route.fulfill({ status: 404 });
  }
  const response = await route.fetch();
  const bytes = await response.body();
  return route.fulfill({ response, body: bytes.subarray(0, bytes.length / 2) });
}

/**
 * `complete`: everything requested is there. `reported`: a message with a retry button says what is missing.
 * `prerendered`: the page still shows its prerendered content, with working links.
 */
type Outcome = 'complete' | 'reported' | 'prerendered' | 'crashed' | 'blank';

/** What a complete page shows. */
interface Expected {
  /** A selector that only a complete page matches. */
  readonly completeSelector: string;
  /** The red, green and blue of the live map's land; `null` if the page does not wait for that map. */
  readonly land: readonly number[] | null;
}

function expectedOf({ completeSelector, hasLiveMap, path }: Fault): Expected {
  const { land } = palettes[path.includes('theme=dark') ? 'dark' : 'light'];
  const parts = [1, 3, 5].map((at) => Number.parseInt(land.slice(at, at + 2), 16));
  return { completeSelector, land: hasLiveMap ? parts : null };
}

/** Runs in the page. */
function outcomeOf({ completeSelector, land }: Expected): Outcome {
  const isSeen = (element: Element | null) =>
    element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true;
  const all = (selector: string) => [...document.querySelectorAll(selector)].filter(isSeen);
  const hasButton = all('[role="alert"] button, [role="status"] button').length > 0;
  const hasLand = (colour: readonly number[]) => {
    const { atlasMap } = document.querySelector('[data-atlas-map]') as Element & {
      readonly atlasMap: { still(): HTMLCanvasElement } | null;
    };
    const still = atlasMap?.still();
    const pixels = still?.getContext('2d')?.getImageData(0, 0, still.width, still.height).data;
    if (pixels === undefined) return false;
    let count = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      if (colour.every((part, index) => Math.abs(part - (pixels[at + index] ?? 0)) < 4)) count += 4;
    }
    return count > pixels.length / 200;
  };
  if (/Something went wrong|Что-то пошло не так/.test(document.body.innerText)) return 'crashed';
  if (hasButton) return 'reported';
  if (all(completeSelector).length > 0)
    return land === null || hasLand(land) ? 'complete' : 'blank';
  return all('#prerendered a').length > 0 ? 'prerendered' : 'blank';
}

class FaultyPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the page of a fault. Returns its outcome during the fault, and after the fault has ended. */
  async open(fault: Fault): Promise<[Outcome, Outcome]> {
    const { path, file, failure, hasLiveMap } = fault;
    const page = this.#page;
    const expected = expectedOf(fault);
    let isBroken = true;
    let lastArrival = Date.now();
    const note = () => {
      lastArrival = Date.now();
    };
    page.on('request', note).on('requestfinished', note).on('requestfailed', note);
    if (!hasLiveMap) await page.route('**/assets/live-map-*.js', () => {});
    const pattern = file.startsWith('**') ? file : `**/${file}`;
    await page.route(pattern, (route) => (isBroken ? fail(route, failure) : route.fallback()));
    const settled = async (isEnd: (outcome: Outcome) => boolean) => {
      await expect
        .poll(
          async () => {
            const outcome = await page.evaluate(outcomeOf, expected).catch(() => 'blank' as const);
            if (isEnd(outcome)) return true;
            const quiet = failure === 'slow' ? slowDelay + quietTime : quietTime;
            return !hasLiveMap && Date.now() - lastArrival > quiet;
          },
          hasLiveMap ? { timeout: liveMapTimeout } : {},
        )
        .toBe(true)
        // The test reports the outcome.
        .catch(() => {});
      return page.evaluate(outcomeOf, expected);
    };
    await page.goto(`./${path}`, { waitUntil: 'commit' });
    const outcome = await settled((now) => now === 'complete' || now === 'reported');
    isBroken = false;
    const isMended = async () => {
      lastArrival = Date.now();
      await page.waitForTimeout(300);
      // The message stays until the missing file has arrived.
      return settled((now) => now === 'complete');
    };
    const retry = page.getByRole('button', {
      name: /Try again|Load the page again|Повторить|Загрузить/,
    });
    if (outcome === 'reported') await retry.first().click();
    else if (outcome !== 'complete') await page.reload({ waitUntil: 'commit' });
    const after = await isMended();
    if (outcome !== 'complete' || after !== 'reported') return [outcome, after];
    // The part that failed was reported only after the rest of the page was complete.
    await retry.first().click();
    return [after, await isMended()];
  }
}

export const test = base.extend<{ readonly faulty: FaultyPage }>({
  faulty: async ({ page }, use) => use(new FaultyPage(page)),
});

export { expect };
