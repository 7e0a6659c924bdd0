/** A page of the site of which one file fails: what becomes of it, and whether there is a way on. */
import type { Page, Route } from '@playwright/test';
import type { Failure, Fault } from './faults';
import { test as base, expect } from './fixtures';

/** How late a slow file comes, in milliseconds. */
const late = 3_000;

/** How long nothing arrives until a page counts as settled: longer than it waits between two tries. */
const silence = 2_600;

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

/** Runs in the page. */
function outcomeOf(whole: string): Outcome {
  const isSeen = (element: Element | null) =>
    element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true;
  const all = (selector: string) => [...document.querySelectorAll(selector)].filter(isSeen);
  const hasButton = all('[role="alert"] button, [role="status"] button').length > 0;
  if (/Something went wrong|Что-то пошло не так/.test(document.body.innerText)) return 'crashed';
  if (hasButton) return 'told';
  if (all(whole).length > 0) return 'whole';
  return all('#prerendered a').length > 0 ? 'drawn' : 'blank';
}

class FaultyPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the page of a fault, and says what it comes to, and what it comes to when the fault is over. */
  async open({ path, file, failure, whole }: Fault): Promise<[Outcome, Outcome]> {
    const page = this.#page;
    let isBroken = true;
    let lastArrival = Date.now();
    const note = () => {
      lastArrival = Date.now();
    };
    page.on('request', note).on('requestfinished', note).on('requestfailed', note);
    await page.route('**/assets/live-map-*.js', () => {});
    const pattern = file.startsWith('**') ? file : `**/${file}`;
    await page.route(pattern, (route) => (isBroken ? fail(route, failure) : route.fallback()));
    const settled = async () => {
      await expect
        .poll(async () => {
          const outcome = await page.evaluate(outcomeOf, whole).catch(() => 'blank');
          const isStill =
            Date.now() - lastArrival > (failure === 'slow' ? late + silence : silence);
          return isStill || outcome === 'whole' || outcome === 'told';
        })
        .toBe(true);
      return page.evaluate(outcomeOf, whole);
    };
    await page.goto(`./${path}`, { waitUntil: 'commit' });
    const outcome = await settled();
    isBroken = false;
    if (outcome === 'told') {
      const retry = page.getByRole('button', {
        name: /Try again|Load the page again|Повторить|Загрузить/,
      });
      await retry.first().click();
    } else if (outcome !== 'whole') await page.reload({ waitUntil: 'commit' });
    lastArrival = Date.now();
    await page.waitForTimeout(300);
    return [outcome, await settled()];
  }
}

export const test = base.extend<{ readonly faulty: FaultyPage }>({
  faulty: async ({ page }, use) => use(new FaultyPage(page)),
});

export { expect };
