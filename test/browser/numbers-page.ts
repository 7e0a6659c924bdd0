/** The page with the relationships in numbers, as its reader knows it. */
import { Area } from './area';

/** A number in a row: its label, itself, and where it leads. */
export type NumberLink = readonly [label: string, count: number, address: string];

export class NumbersPage extends Area {
  /** The charts, each under a heading of its own. */
  get figures() {
    return this.root.locator('section').filter({ has: this.root.page().locator('h3') });
  }

  /** The numbers of a chart's table that lead to the map, by the name of their row. */
  linksOfRow(chart: string, name: RegExp) {
    return this.region(chart).row(name).getByRole('link');
  }

  /** How many relationships the page says that it counts. */
  async relationships(): Promise<number> {
    const text = await this.text(/^[\d,]+ relationships? · /).textContent();
    return Number(text?.split(' ')[0]?.replaceAll(',', ''));
  }

  /** The rows of a chart of bars that one sees at first. */
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

  /** By how much it is wider than its room. */
  overflow(): Promise<number> {
    return this.root
      .locator('section')
      .first()
      .evaluate((element) => element.scrollWidth - element.clientWidth);
  }

  /** Whether nothing of it is cut off, however long it is. */
  isWhole(): Promise<boolean> {
    return this.root.evaluate((main) => {
      const bottom = main.querySelector('article')?.getBoundingClientRect().bottom ?? 0;
      return bottom > innerHeight && document.documentElement.scrollHeight >= bottom;
    });
  }
}
