/** The web font, loaded for the letters of a language before anything is written in them. */
import type { SpokenLanguage } from '../intl/wording';
import { prerenderedText } from './prerendered';

/**
 * Settles when they are there, or cannot be had: then the system's face stands in. The page as it came
 * has most of what will be written, names in other scripts, too.
 */
export async function loadLetters({ messages }: SpokenLanguage): Promise<void> {
  const { name, introduction } = messages.app;
  const font = '15px "Source Sans 3 Variable"';
  await document.fonts.load(font, name + introduction + prerenderedText()).catch(() => []);
}
