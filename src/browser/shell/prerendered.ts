/** The page as it came, before any script: it stands below the live one until that has drawn. */

const id = 'prerendered';

/** From now on the live page is the one to be read and operated. */
export function makePrerenderedInert(): void {
  const page = document.getElementById(id);
  page?.setAttribute('inert', '');
  // Not everything that reads pages aloud, or by their roles, knows what is inert.
  page?.setAttribute('aria-hidden', 'true');
}

/** What is written in it; nothing where there is none. */
export function prerenderedText(): string {
  return document.getElementById(id)?.textContent ?? '';
}

let removed: HTMLElement | null = null;

/** Takes it away. */
export function removePrerendered(): void {
  const page = document.getElementById(id);
  if (page === null) return;
  removed = page;
  page.remove();
}

/** Puts it back under the live page, where a live map has to be done without for a while. */
export function restorePrerendered(): void {
  if (removed !== null) document.body.prepend(removed);
}
