/**
 * Letters that the page's language does not have and names do, such as those of Polish or Vietnamese: twice as
 * much to fetch as its own, so that they come when the page is quiet. Until then the system's stand in.
 */
import { whenQuiet } from './quiet';

let asked: Promise<unknown> | null = null;
let isThere = false;

/** Whether the page has them. */
export function hasOtherLetters(): boolean {
  return isThere;
}

/** Settles when the page can ask for them by writing them, or when it never will. */
export async function otherLetters(): Promise<void> {
  asked ??= whenQuiet()
    .then(() => import('./other-letters.css'))
    .then(() => {
      isThere = true;
    });
  await asked.catch(() => {});
}
