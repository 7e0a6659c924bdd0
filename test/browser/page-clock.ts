/** Lets a page wait for seconds that nobody has to wait for. */
import { expect, type Page } from '@playwright/test';

/**
 * Moves a replaced clock on by seconds until something is reached. Timers run at most once a second, and no frame is
 * drawn for the skipped time.
 */
export async function passSecondsUntil(
  page: Page,
  isReached: () => Promise<boolean>,
): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.clock.fastForward(1000);
        return isReached();
      },
      { intervals: [100], timeout: 30_000 },
    )
    .toBe(true);
}
