/** Drives the filter bar under the map. */
import type { Locator } from '@playwright/test';
import { Area } from './area';

export class Filters extends Area {
  topic(name: string): Locator {
    return this.button(new RegExp(`^${name}`));
  }

  async toggleTopic(name: string): Promise<void> {
    if (!(await this.topic(name).isVisible())) await this.button(/\d more$/).click();
    await this.topic(name).click();
  }

  async typeYears(from: number, to: number): Promise<void> {
    for (const [label, year] of [
      ['From year', from],
      ['To year', to],
    ] as const) {
      await this.field(label).fill(String(year));
      await this.field(label).press('Enter');
    }
  }

  /** The list of changes in a year. */
  changes(year: number): Area {
    return this.region(`What changed in ${year}`);
  }

  /** The chips of the active filters. */
  get activeFilters(): Locator {
    return this.root.getByRole('list', { name: 'Active filters' }).getByRole('listitem');
  }

  /** Drags the selected years by the width of their range. */
  async dragYearsByTheirWidth(): Promise<void> {
    const { mouse } = this.root.page();
    const box = await this.slider('Both years together').boundingBox();
    if (box === null) throw new Error('the range of years is not visible');
    const [x, y] = [box.x + box.width / 2, box.y + 8];
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + box.width / 2, y, { steps: 3 });
    await mouse.move(x + box.width, y, { steps: 3 });
    await mouse.up();
  }

  /** Moves the pointer to a year on the timeline. */
  async pointAtYear(year: number): Promise<void> {
    const handle = this.slider('From year');
    const [first, last] = await Promise.all(
      ['min', 'max'].map(async (name) => Number(await handle.getAttribute(name))),
    );
    const row = await this.slider('Both years together').locator('..').boundingBox();
    if (row === null || first === undefined || last === undefined) throw new Error('no timeline');
    const x = row.x + (row.width * (year - first)) / (last - first);
    await this.root.page().mouse.move(x, row.y + 2);
  }

  /** The text of the bar about the result. */
  async result(): Promise<string> {
    return (await this.root.getByRole('status').textContent()) ?? '';
  }
}
