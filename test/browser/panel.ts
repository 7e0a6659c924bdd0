/** Drives the panel: what is selected, or all relationships. */
import type { Locator } from '@playwright/test';
import { Area, type Name } from './area';
import type { Point } from './live-map';

export class Panel extends Area {
  /** A relationship in the panel, by its visible name: the last one, because an editor's choice above may list it, too. */
  relationship(name: string): Locator {
    const details = '((Sister cities|Agreement|Contact) ·|(Suspended|Ended|Expired) )';
    return this.button(new RegExp(`^${name} ?${details}`)).last();
  }

  /** The relationships in an editor's choice at the top of the panel. */
  editorsChoice(title: string): Locator {
    const heading = this.root.page().getByRole('heading', { name: title, exact: true, level: 2 });
    return this.root.locator('section').filter({ has: heading }).getByRole('listitem');
  }

  /** A link to an article, by a part of the headline. */
  articleLink(headline: Name): Locator {
    return this.root.getByRole('link', { name: headline });
  }

  /** A link to an address, with any fragment. */
  linkTo(address: string): Locator {
    return this.root.locator(`a[href^="${address}"]`);
  }

  /** The events of a dossier with their sources. */
  get events(): Locator {
    return this.root.getByRole('listitem').filter({ has: this.root.page().locator('h4') });
  }

  /** The rows of a dossier's timeline. */
  get eventsOverTime(): Locator {
    return this.root.getByRole('figure', { name: 'Events over time' }).getByRole('listitem');
  }

  get searchField(): Locator {
    return this.combobox('Search');
  }

  /** The places among the search results. */
  get foundPlaces(): Locator {
    return this.root.getByRole('group', { name: 'Places' }).getByRole('option');
  }

  /** The results of the search, or the options of another field. */
  get searchResults(): Locator {
    return this.root.getByRole('option');
  }

  /** Links, citations and downloads for what is shown. */
  get keep(): Area {
    return this.group('Keep and cite');
  }

  /** On a phone: a point of the sheet's handle, and one of its content. */
  async grips(): Promise<{ head: Point; content: Point }> {
    const box = await this.root.boundingBox();
    if (box === null) throw new Error('the panel is not visible');
    const x = box.x + box.width / 2;
    return { head: { x, y: box.y + 14 }, content: { x, y: box.y + box.height - 40 } };
  }

  /** Makes it invisible. */
  async hide(): Promise<void> {
    await this.root.evaluate((element) => {
      element.style.visibility = 'hidden';
    });
  }

  /** The height of the sheet on a phone. */
  async height(): Promise<number> {
    return (await this.root.boundingBox())?.height ?? 0;
  }
}
