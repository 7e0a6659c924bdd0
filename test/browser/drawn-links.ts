/** The links of a page's drawn map, as eye and finger meet them. */
import { Area } from './area';

export class DrawnLinks extends Area {
  /** Taps so many CSS pixels above the middle of a dot. */
  async tapBeside(name: string, distance: number): Promise<void> {
    const box = await this.link(name).locator('path').boundingBox();
    if (box === null) throw new Error(`${name} is not drawn`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.root.page().mouse.click(x, y - distance);
  }
}
