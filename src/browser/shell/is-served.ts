/** Whether the browser is new enough for the app: `before-paint.ts` has looked. */
export const isServed = document.documentElement.dataset.older === undefined;
