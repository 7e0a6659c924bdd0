/** Marks on elements found in the accessibility tree, to read their order at one moment. Both functions run in the page. */

/** Marks an element. */
export function markElement(element: Element, mark: string): void {
  element.setAttribute('data-accessible', mark);
}

/** The marks of all marked elements, in the order of the page. */
export function readMarks(): string[] {
  const marked = document.querySelectorAll('[data-accessible]');
  return [...marked].map((element) => element.getAttribute('data-accessible') ?? '');
}
