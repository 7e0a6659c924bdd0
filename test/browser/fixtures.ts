/** Gives each browser test an atlas page, and checks what has to hold on every one of them. */
import { test as base, expect } from '@playwright/test';
import { AtlasPage } from './atlas-page';

export const test = base.extend<{ atlas: AtlasPage }>({
  atlas: async ({ page }, use) => {
    const atlas = new AtlasPage(page);
    await use(atlas);
    expect(atlas.foreignRequests, 'requests to other servers').toEqual([]);
    expect(atlas.pageErrors, 'errors that nothing caught').toEqual([]);
  },
});

export { expect };
