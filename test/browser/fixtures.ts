/** The fixtures of the browser tests: drivers of pages, with the checks that apply to every page. */
import { test as base, expect } from '@playwright/test';
import { AtlasPage } from './atlas-page';
import { EmbedDialog } from './embed-dialog';
import { EmbedPage } from './embed-page';
import { Fingers } from './fingers';
import { HostPage } from './host-page';
import { startHostServer } from './host-pages/host-server';
import type { PageWatch } from './page-watch';
import { type MapOptions, type SharedWindow, WindowKeeper } from './shared-window';

export interface Drivers {
  readonly atlas: AtlasPage;
  /** The atlas's embed dialog. */
  readonly dialog: EmbedDialog;
  readonly embed: EmbedPage;
  readonly host: HostPage;
  readonly fingers: Fingers;
  /** Context and page of a test. */
  readonly window: SharedWindow;
  readonly watch: PageWatch;
  readonly siteRules: undefined;
}

export const test = base.extend<Drivers & MapOptions, { keeper: WindowKeeper }>({
  savesData: [false, { option: true }],
  keeper: [
    async ({ browser }, use) => {
      const keeper = new WindowKeeper(browser);
      await use(keeper);
      await keeper.close();
    },
    { scope: 'worker' },
  ],
  window: async (
    {
      keeper,
      baseURL,
      viewport,
      hasTouch,
      javaScriptEnabled,
      locale,
      timezoneId,
      serviceWorkers,
      deviceScaleFactor,
      isMobile,
      savesData,
    },
    use,
    { errors },
  ) => {
    const mayDiffer = { baseURL, viewport, hasTouch, javaScriptEnabled, locale, timezoneId };
    const more = { serviceWorkers, deviceScaleFactor, isMobile, savesData };
    await use(await keeper.open({ ...mayDiffer, ...more }));
    await keeper.putBack(errors.length > 0);
  },
  context: async ({ window }, use) => use(window.context),
  page: async ({ window }, use) => use(window.page),
  watch: async ({ window }, use) => use(window.watch),
  /** Checks every page: no requests to other origins, no policy violations, nothing stored. */
  siteRules: [
    async ({ context, watch }, use) => {
      await use(undefined);
      await watch.noteTraces(context);
      expect(watch.breaches, 'forbidden for pages of the site').toEqual([]);
    },
    { auto: true },
  ],
  atlas: async ({ page }, use) => {
    const atlas = new AtlasPage(page);
    await use(atlas);
    expect(atlas.pageErrors, 'uncaught errors').toEqual([]);
  },
  fingers: async ({ page }, use) => use(new Fingers(page)),
  dialog: async ({ page }, use) => use(new EmbedDialog(page)),
  embed: async ({ page }, use) => {
    const embed = new EmbedPage(page);
    await use(embed);
    expect(embed.pageErrors, 'uncaught errors').toEqual([]);
  },
  /** A host page on another origin with embeds. */
  host: async ({ page, window, baseURL }, use) => {
    // Looking for traces would open a page of this host's origin after each later test of the window.
    window.wear();
    const server = await startHostServer(baseURL ?? '');
    const host = new HostPage(page, server);
    await use(host);
    expect(host.pageErrors, 'uncaught errors').toEqual([]);
    expect((await host.notes()).breaches, "violations of the host page's policy").toEqual([]);
    await page.goto('about:blank');
    await server.close();
  },
});

export { expect };
