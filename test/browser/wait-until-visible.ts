/** Waits for an element that shows that a page has opened. */
import type { Locator } from '@playwright/test';

/** How long the tests wait for what they expect, in milliseconds. */
export const expectTimeout = 15_000;

/**
 * Waits as long as an expectation would, in less processor time: that describes the whole page at each attempt, for its
 * error message.
 */
export async function waitUntilVisible(element: Locator): Promise<void> {
  await element.waitFor({ timeout: expectTimeout });
}
