/** The classes of the page's fields. */
export const box =
  'w-full rounded-panel border border-control bg-panel px-2.5 text-small aria-invalid:border-sister-city';
