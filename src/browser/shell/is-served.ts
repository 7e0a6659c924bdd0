/** Whether the browser is new enough for the app, as checked by `before-paint.ts`. */
export const isServed = document.documentElement.dataset.older === undefined;
