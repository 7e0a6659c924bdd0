/**
 * Where the site is. Pages that have an address of their own lie deeper than its root, and say with
 * `data-root` how to get back there.
 */

/** Found once, at the start: the address bar moves on, and relative addresses with it. */
export const siteRoot = new URL(document.documentElement.dataset.root ?? './', document.baseURI);
