/** Drives the page with the relationships in numbers. */
import { Area } from './area';

/** A number in a row: its label, its value, and the address of its link. */
export type NumberLink = readonly [label: string, count: number, address: string];

export class NumbersPage extends Area {
  /** The charts, each under a heading of its own. */
  get figures() {
    return this.root.locator('section').filter({ has: this.root.page().locator('h3') });
  }

  /** The links in a row of a chart's table, by the row's name. */
  linksOfRow(chart: string, name: RegExp) {
    return this.region(chart).row(name).getByRole('link');
  }

  /** The number of relationships that the page counts, according to its text. */
  async relationships(): Promise<number> {
    const text = await this.text(/^[\d,]+ relationships? · /).textContent();
    return Number(text?.split(' ')[0]?.replaceAll(',', ''));
  }

  /** The initially visible rows of a bar chart. */
  links(title: string): Promise<NumberLink[]> {
    const rows = this.root.getByRole('table', { name: title }).locator('tbody tr');
    return rows.evaluateAll((elements) =>
      elements.map((row): [string, number, string] => [
        row.querySelector('th')?.textContent ?? '',
        Number(row.querySelector('td')?.textContent.replaceAll(',', '')),
        row.querySelector('a')?.href ?? '',
      ]),
    );
  }

  /** The horizontal overflow in pixels. */
  overflow(): Promise<number> {
    return this.root
      .locator('section')
      .first()
      .evaluate((element) => element.scrollWidth - element.clientWidth);
  }

  /** Whether nothing of the page is cut off. */
  isFullyVisible(): Promise<boolean> {
    return this.root.evaluate((main) => {
      const bottom = main.querySelector('article')?.getBoundingClientRect().bottom ?? 0;
      return bottom > innerHeight && document.documentElement.scrollHeight >= bottom;
    });
  }
}
