/**
 * The oldest supported browsers: those of 13 May 2024, when `light-dark()`, which the themes are based on, became
 * Baseline. Older ones get only the prerendered page, see `before-paint.ts`.
 */

/** The versions of that day. */
export const oldestBrowsers = { chrome: '124', firefox: '125', safari: '17.5' } as const;

/** In the notation of bundlers: `chrome124`. */
export const buildTargets = Object.entries(oldestBrowsers).map(([name, version]) => name + version);
