/** When app or embed may take the place of the page as it came. */
import { languageFacts } from '../../core/domain/language';
import type { SpokenLanguage } from '../intl/wording';
import { otherLetters } from '../scripts/other-letters';

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

/**
 * Applies the style sheets that the page as it came has put off (see `fillShell`), and waits for those
 * that are still on their way. One that does not arrive holds nobody up.
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
 * Loads the web font for the letters of a language before anything is written in them. Settles when
 * they are there, or cannot be had: then the system's face stands in.
 */
async function loadLetters({ language }: SpokenLanguage): Promise<void> {
  void otherLetters();
  const font = '15px "Source Sans 3 Variable"';
  await document.fonts.load(font, languageFacts[language].letters).catch(() => []);
}
