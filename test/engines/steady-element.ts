/** Waits for an element to stop moving, such as one on a card that slides in. */
import { setTimeout } from 'node:timers/promises';

/** Runs in the page: an element's box, as text to compare. */
export function boxOf(element: Element): string {
  return JSON.stringify(element.getBoundingClientRect());
}

/** Waits until a box is the same in several reads in a row. */
export async function waitUntilSteady(readBox: () => Promise<string>): Promise<void> {
  let last = '';
  for (let equalReads = 0; equalReads < 4; await setTimeout(50)) {
    const box = await readBox();
    equalReads = box === last ? equalReads + 1 : 0;
    last = box;
  }
}
