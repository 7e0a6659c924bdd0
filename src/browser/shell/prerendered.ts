/** The prerendered page: it stays under the live one until that has drawn. */

import { isFirstAddress } from './address-store';

const id = 'prerendered';

function findPage(): HTMLElement | null {
  return document.getElementById(id);
}

/** Adds `aria-hidden` as well: not all assistive technology and role queries respect `inert`. */
function makeInert(element: Element | null): void {
  element?.setAttribute('inert', '');
  element?.setAttribute('aria-hidden', 'true');
}

/** Makes everything inert except the map, whose links still work. */
export function makePrerenderedInert(): void {
  const article = findPage()?.querySelector('article');
  article?.removeAttribute('role');
  for (const part of article?.querySelectorAll(':scope > :not(figure), figcaption') ?? []) {
    makeInert(part);
  }
}

/** The height of what is drawn beside the map, in CSS pixels. */
export function drawnTextHeight(): number {
  return findPage()?.querySelector('article')?.offsetHeight ?? 0;
}

/** Sets lengths that lay out the drawn map, in CSS pixels by their custom property. */
export function layOutDrawnMap(lengths: Readonly<Record<`--${string}`, number>>): void {
  const page = findPage();
  for (const [name, pixels] of Object.entries(lengths))
    page?.style.setProperty(name, `${pixels}px`);
}

/**
 * Calls back as soon as no pointer is down, possibly at once: an element that is removed while pressed
 * gets no click. The returned function stops waiting.
 */
export function onceReleased(callback: () => void): () => void {
  if (findPage()?.querySelector('[data-pressed]') == null) {
    callback();
    return () => {};
  }
  // The click event follows `pointerup`.
  const release = () => {
    stop();
    setTimeout(callback);
  };
  const ends = ['pointerup', 'pointercancel'] as const;
  const stop = () => {
    for (const end of ends) window.removeEventListener(end, release);
  };
  for (const end of ends) window.addEventListener(end, release);
  return stop;
}

/** Whether the prerendered page is what the address asks for. Ask before the app takes over its map. */
export function matchesAddress(): boolean {
  return document.documentElement.dataset.unfit === undefined && isFirstAddress();
}

/** Makes the map inert, too, and hides everything except the map. Returns the prerendered page. */
export function takeOverMap(): HTMLElement | null {
  restorePrerendered();
  const page = findPage();
  makeInert(page);
  const article = page?.querySelector('article');
  const frame = page?.querySelector<HTMLElement>('.f');
  if (article) article.style.visibility = 'hidden';
  if (frame) frame.style.visibility = 'visible';
  // The scene that replaces it matches the address.
  delete document.documentElement.dataset.unfit;
  return page;
}

let removed: HTMLElement | null = null;

export function removePrerendered(): void {
  const page = findPage();
  if (page === null) return;
  removed = page;
  page.remove();
}

/** Puts it back under the live page, while there is no live map. */
function restorePrerendered(): void {
  if (removed !== null && findPage() === null) document.body.prepend(removed);
}
