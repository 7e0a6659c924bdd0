/** Gives each browser test an atlas page, and checks what has to hold on every one of them. */
import { test as base, expect } from '@playwright/test';
import { AtlasPage } from './atlas-page';
import { PageWatch } from './page-watch';

export const test = base.extend<{ atlas: AtlasPage; watch: PageWatch }>({
  /** On whatever page a test opens: no foreign request, no breach of policy, nothing stored. */
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = await PageWatch.start(context, new URL(baseURL ?? '').origin);
      await use(watch);
      await watch.noteTraces(context);
      expect(watch.breaches, 'what no page of the site may do').toEqual([]);
    },
    { auto: true },
  ],
  atlas: async ({ page }, use) => {
    const atlas = new AtlasPage(page);
    await use(atlas);
    expect(atlas.pageErrors, 'errors that nothing caught').toEqual([]);
  },
});

export { expect };
