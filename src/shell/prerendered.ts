/** The page as it came, before any script: it stands below the live one until that has drawn. */

const id = 'prerendered';

/** From now on the live page is the one to be read and operated. */
export function silencePrerendered(): void {
  document.getElementById(id)?.setAttribute('inert', '');
}

/** What is written in it; nothing where there is none. */
export function prerenderedText(): string {
  return document.getElementById(id)?.textContent ?? '';
}

/** Takes it away. */
export function removePrerendered(): void {
  document.getElementById(id)?.remove();
}
