/** Drives the embed, opened in a page of its own, as a reader would. */
import { expect, type Locator, type Page } from '@playwright/test';

export class EmbedPage {
  constructor(readonly page: Page) {}

  /** Opens the embed with parameters and a hash, in a frame of some size. */
  async open(address: string, [width, height]: readonly [number, number]): Promise<void> {
    await this.page.setViewportSize({ width, height });
    await this.page.goto(`embed.html${address}`);
    await expect(this.fullMap).toBeVisible();
  }

  get main(): Locator {
    return this.page.getByRole('main', { name: 'Map of relationships' });
  }

  get fullMap(): Locator {
    return this.main.getByRole('link', { name: 'Open the full map' });
  }

  heading(name: string): Locator {
    return this.main.getByRole('heading', { name, exact: true, level: 2 });
  }

  /** An article by the beginning of its headline, with what stands below it. */
  source(headline: string): Locator {
    return this.main
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('link', { name: headline }) })
      .last();
  }

  pair(name: string): Locator {
    return this.main.getByRole('button', { name: new RegExp(`^${name} `) });
  }

  get zoomIn(): Locator {
    return this.main.getByRole('button', { name: 'Zoom in' });
  }

  /** The live map has drawn: the still one, which it takes the place of, is gone. */
  async mapIsLive(): Promise<void> {
    await expect(this.page.locator('canvas')).toBeVisible();
    await expect(this.page.locator('#prerendered')).toHaveCount(0);
  }

  /** The parameters of the address, and its hash. */
  address(): { parameters: Record<string, string>; hash: string } {
    const { searchParams, hash } = new URL(this.page.url());
    return { parameters: Object.fromEntries(searchParams), hash };
  }
}
