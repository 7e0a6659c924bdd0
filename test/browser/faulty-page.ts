/** A page of the site of which one file fails: what becomes of it, and whether there is a way on. */
import type { Page, Route } from '@playwright/test';
import { palettes } from '../../src/core/look/palette';
import type { Failure, Fault } from './faults';
import { test as base, expect } from './fixtures';

/** How late a slow file comes, in milliseconds. */
const late = 3_000;

/** How long nothing arrives until a page counts as settled: longer than it waits between two tries. */
const silence = 2_600;

/** How long a page may take to have a live map, or to do without, in milliseconds. */
const patience = 40_000;

async function fail(route: Route, failure: Failure): Promise<void> {
  if (failure === 'cut') return route.abort('connectionreset');
  if (failure === '404' || failure === '500') return route.fulfill({ status: Number(failure) });
  if (failure === 'HTML') {
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Log in</p>' });
  }
  if (failure === 'slow') {
    await new Promise((resolve) => setTimeout(resolve, late));
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
 * `whole`: all that was asked for is there; `told`: it says what is missing, with a button to try again;
 * `drawn`: the page as it came, with its links.
 */
type Outcome = 'whole' | 'told' | 'drawn' | 'crashed' | 'blank';

/** What a page is looked at for. */
interface Sought {
  readonly whole: string;
  /** The colour of the live map's land; `null` of a page that does without that map. */
  readonly land: readonly number[] | null;
}

function soughtOf({ whole, hasLiveMap, path }: Fault): Sought {
  const { land } = palettes[path.includes('theme=dark') ? 'dark' : 'light'];
  const parts = [1, 3, 5].map((at) => Number.parseInt(land.slice(at, at + 2), 16));
  return { whole, land: hasLiveMap ? parts : null };
}

/** Runs in the page. */
function outcomeOf({ whole, land }: Sought): Outcome {
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
  if (hasButton) return 'told';
  if (all(whole).length > 0) return land === null || hasLand(land) ? 'whole' : 'blank';
  return all('#prerendered a').length > 0 ? 'drawn' : 'blank';
}

class FaultyPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the page of a fault, and says what it comes to, and what it comes to when the fault is over. */
  async open(fault: Fault): Promise<[Outcome, Outcome]> {
    const { path, file, failure, hasLiveMap } = fault;
    const page = this.#page;
    const sought = soughtOf(fault);
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
            const outcome = await page.evaluate(outcomeOf, sought).catch(() => 'blank' as const);
            if (isEnd(outcome)) return true;
            const quiet = failure === 'slow' ? late + silence : silence;
            return !hasLiveMap && Date.now() - lastArrival > quiet;
          },
          hasLiveMap ? { timeout: patience } : {},
        )
        .toBe(true)
        // What it has come to is told by the test.
        .catch(() => {});
      return page.evaluate(outcomeOf, sought);
    };
    await page.goto(`./${path}`, { waitUntil: 'commit' });
    const outcome = await settled((now) => now === 'whole' || now === 'told');
    isBroken = false;
    if (outcome === 'told') {
      const retry = page.getByRole('button', {
        name: /Try again|Load the page again|Повторить|Загрузить/,
      });
      await retry.first().click();
    } else if (outcome !== 'whole') await page.reload({ waitUntil: 'commit' });
    lastArrival = Date.now();
    await page.waitForTimeout(300);
    // What was told stands until what was missing has come.
    return [outcome, await settled((now) => now === 'whole')];
  }
}

export const test = base.extend<{ readonly faulty: FaultyPage }>({
  faulty: async ({ page }, use) => use(new FaultyPage(page)),
});

export { expect };
