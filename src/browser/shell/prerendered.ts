/** The page as it came, before any script: it stands below the live one until that has drawn. */

const id = 'prerendered';

function findPage(): HTMLElement | null {
  return document.getElementById(id);
}

/** Not everything that reads pages aloud, or by their roles, knows what is inert. */
function makeInert(element: Element | null): void {
  element?.setAttribute('inert', '');
  element?.setAttribute('aria-hidden', 'true');
}

/** From now on the live page is the one to be read and operated, but for the map, which leads on. */
export function makePrerenderedInert(): void {
  const article = findPage()?.querySelector('article');
  article?.removeAttribute('role');
  for (const part of article?.querySelectorAll(':scope > :not(figure), figcaption') ?? []) {
    makeInert(part);
  }
}

/**
 * Calls back as soon as no pointer is down, at once where none is: what is taken away under a finger
 * gets no click. The returned function stops waiting.
 */
export function onceReleased(callback: () => void): () => void {
  if (findPage()?.querySelector('[data-pressed]') == null) {
    callback();
    return () => {};
  }
  // The click comes after it.
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

/** From now on the live page answers for the map, too: nothing else of the page is left to be seen. */
export function takeOverMap(): HTMLElement | null {
  restorePrerendered();
  const page = findPage();
  makeInert(page);
  const article = page?.querySelector('article');
  const frame = page?.querySelector<HTMLElement>('.f');
  if (article) article.style.visibility = 'hidden';
  if (frame) frame.style.visibility = 'visible';
  // What did not fit the address gives way to what does.
  delete document.documentElement.dataset.unfit;
  return page;
}

let removed: HTMLElement | null = null;

/** Takes it away. */
export function removePrerendered(): void {
  const page = findPage();
  if (page === null) return;
  removed = page;
  page.remove();
}

/** Puts it back under the live page, where a live map has to be done without for a while. */
function restorePrerendered(): void {
  if (removed !== null && findPage() === null) document.body.prepend(removed);
}
