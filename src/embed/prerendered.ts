/** The still map that the page came with, which stands until the live one has drawn. */

/** Takes the still map away. */
export function removePrerendered(): void {
  document.getElementById('prerendered')?.remove();
}
