/**
 * The root address of the site. Pages with an address of their own lie deeper; their `data-root` is the
 * relative path back to the root.
 */

/** Resolved once at the start: later changes of the address bar change what relative addresses mean. */
export const siteRoot = new URL(document.documentElement.dataset.root ?? './', document.baseURI);
