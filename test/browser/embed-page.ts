/** Drives the embed in a window of its own, as a reader would. */
import { expect, type Locator } from '@playwright/test';
import { Area } from './area';
import { requireLiveMap } from './live-map';
import { Reader } from './reader';
import { waitUntilVisible } from './wait-until-visible';

export class EmbedPage extends Reader {
  /** Opens the embed with parameters and a hash, in a window of this size. */
  async open(address: string, [width, height]: readonly [number, number]): Promise<void> {
    await this.resize(width, height);
    await this.visit(`embed.html${address}`);
    await waitUntilVisible(this.fullMap);
  }

  get main(): Area {
    return new Area(this.page.getByRole('main', { name: 'Sister City Atlas' }));
  }

  get fullMap(): Locator {
    return this.main.link('Open the full map');
  }

  /** The link to an article, by the beginning of its headline. */
  articleLink(headline: string): Locator {
    return this.main.root.getByRole('link', { name: headline });
  }

  /** An article by the beginning of its headline, with its details. */
  source(headline: string): Locator {
    return this.main.items.filter({ has: this.page.getByRole('link', { name: headline }) }).last();
  }

  pair(name: string): Locator {
    return this.main.button(new RegExp(`^${name} `));
  }

  /** Waits until the live map has replaced the drawn one. */
  async waitForLiveMap(): Promise<void> {
    await requireLiveMap(this.page);
    await waitUntilVisible(this.map.canvas);
    await expect(this.prerendered).toHaveCount(0);
  }

  /** Chooses a value in a field of the filters. */
  async choose(label: string, value: string): Promise<void> {
    await this.page.getByLabel(label).selectOption(value);
  }
}
