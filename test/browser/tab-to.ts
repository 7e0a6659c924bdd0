/** Moves the focus by keyboard. */
import type { Locator, Page } from '@playwright/test';

/** More than any page has stops. */
const maxSteps = 200;

function focusState(element: Element): 'focused' | 'elsewhere' | 'replaced' {
  if (!element.isConnected) return 'replaced';
  return element === document.activeElement ? 'focused' : 'elsewhere';
}

/** Presses Tab until the target has the focus. Throws if it is not reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  // Searched for once, and again if the page replaces it: a search by role costs as much as pressing a key.
  let element = await target.elementHandle();
  for (let step = 0; step < maxSteps; step += 1) {
    const state = await element?.evaluate(focusState);
    if (state === 'focused') return;
    if (state === 'elsewhere') await page.keyboard.press('Tab');
    else element = await target.elementHandle();
  }
  throw new Error(`Tab does not reach ${target}`);
}
