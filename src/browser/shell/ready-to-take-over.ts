/** When app or embed may take the place of the page as it came. */
import type { SpokenLanguage } from '../intl/wording';
import { applyLateStyles } from './late-styles';
import { loadLetters } from './load-letters';

/** Milliseconds. */
const maxWait = 2500;

/**
 * Settles when they have as much to show, in their own style and letters; or else after a while, for
 * them to say that they wait.
 */
export async function readyToTakeOver(
  records: Promise<unknown>,
  spoken: SpokenLanguage,
): Promise<void> {
  await Promise.race([
    Promise.all([records, applyLateStyles().then(() => loadLetters(spoken))]),
    new Promise((resolve) => setTimeout(resolve, maxWait)),
  ]);
}
