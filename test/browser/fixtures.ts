/** Gives browser tests an atlas page or one that holds embeds, and checks what holds on every one. */
import { test as base, expect } from '@playwright/test';
import { AtlasPage } from './atlas-page';
import { EmbedDialog } from './embed-dialog';
import { EmbedPage } from './embed-page';
import { Fingers } from './fingers';
import { HostPage } from './host-page';
import { startHostServer } from './host-pages/host-server';
import { PageWatch } from './page-watch';

export interface Drivers {
  readonly atlas: AtlasPage;
  /** The dialog of the atlas that makes an embed. */
  readonly dialog: EmbedDialog;
  readonly embed: EmbedPage;
  readonly host: HostPage;
  readonly fingers: Fingers;
  readonly watch: PageWatch;
}

export const test = base.extend<Drivers>({
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
  fingers: async ({ page }, use) => use(new Fingers(page)),
  dialog: async ({ page }, use) => use(new EmbedDialog(page)),
  embed: async ({ page }, use) => {
    const embed = new EmbedPage(page);
    await use(embed);
    expect(embed.pageErrors, 'errors that nothing caught').toEqual([]);
  },
  /** A page of another origin that holds embeds. */
  host: async ({ page, baseURL }, use) => {
    const server = await startHostServer(baseURL ?? '');
    const host = new HostPage(page, server);
    await use(host);
    expect(host.pageErrors, 'errors that nothing caught').toEqual([]);
    expect((await host.notes()).breaches, "breaches of the page's own policy").toEqual([]);
    await page.close();
    await server.close();
  },
});

export { expect };
