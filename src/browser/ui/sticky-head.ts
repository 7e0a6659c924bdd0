/** The head of a part that scrolls: it stays at the top while the rest goes under it. */

/**
 * Its lower corners are round because Chromium takes a rectangular one for an opaque surface in the wrong place,
 * and then leaves out that part of the map behind the sheet.
 */
export const stickyHead = 'sticky top-0 z-10 rounded-b-sm bg-panel';
