/**
 * Font files for letters in names that the page's language lacks, such as Polish or Vietnamese ones. They are
 * twice as large as the page's own, so they load when the page is quiet; until then the system's font is used.
 */
import { whenQuiet } from './quiet';

let asked: Promise<unknown> | null = null;
let isThere = false;

/** Whether their style sheet is on the page. */
export function hasOtherLetters(): boolean {
  return isThere;
}

/** Settles when their style sheet is on the page, or has failed to load. */
export async function otherLetters(): Promise<void> {
  asked ??= whenQuiet()
    .then(() => import('./other-letters.css'))
    .then(() => {
      isThere = true;
    });
  await asked.catch(() => {});
}
