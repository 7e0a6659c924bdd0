/** A page in a browser that emulates a slow phone's connection and processor. */
import type { Browser, BrowserContext, Frame, Page } from '@playwright/test';

export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly hasTouch: boolean;
}

/** Screens by the names that the benchmarks' `--screens` takes. */
export const screens: Readonly<Record<string, Screen>> = {
  phone: { width: 390, height: 844, hasTouch: true },
  desktop: { width: 1440, height: 900, hasTouch: false },
};

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** A new page with empty caches; close it together with its context. */
export async function openPage(
  browser: Browser,
  { width, height, hasTouch }: Screen,
  isSlow = true,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  // tsx calls this function to name functions, also in code that is sent to the page.
  await page.addInitScript('globalThis.__name = (named) => named');
  if (isSlow) await throttle(page);
  return { context, page };
}

/** The frame of the site: the page itself or a frame in it. */
export async function siteFrame(page: Page, site: string): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find((one) => one.url().startsWith(site));
    if (frame !== undefined) return frame;
    await page.waitForEvent('framenavigated');
  }
}
