/** Waits until the app or embed may replace the prerendered page. */
import { languageFacts } from '../../core/domain/language';
import type { LoadedLanguage } from '../intl/wording';
import { otherLetters } from '../scripts/other-letters';

/** Milliseconds. */
const maxWait = 2500;

/**
 * Settles when records, styles and fonts have loaded; or after `maxWait`, so that the app or embed can show
 * its own loading state.
 */
export async function readyToTakeOver(
  records: Promise<unknown>,
  loaded: LoadedLanguage,
): Promise<void> {
  await Promise.race([
    Promise.all([records, applyLateStyles().then(() => loadLetters(loaded))]),
    new Promise((resolve) => setTimeout(resolve, maxWait)),
  ]);
}

/**
 * Applies the style sheets that the prerendered page defers (see `fillShell`), and waits until each has
 * loaded or failed.
 */
async function applyLateStyles(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"][data-late]');
  await Promise.all(
    [...links].map((link) => {
      const isHere = link.sheet !== null;
      const arrival = new Promise<unknown>((resolve) => {
        link.addEventListener('load', resolve, { once: true });
        link.addEventListener('error', resolve, { once: true });
      });
      link.media = 'all';
      return isHere ? undefined : arrival;
    }),
  );
}

/**
 * Loads the web font for the letters of a language before any text is rendered. Settles when it has loaded
 * or failed; after a failure, the system's typeface is used.
 */
async function loadLetters({ language }: LoadedLanguage): Promise<void> {
  void otherLetters();
  const font = '15px "Source Sans 3 Variable"';
  await document.fonts.load(font, languageFacts[language].letters).catch(() => []);
}
