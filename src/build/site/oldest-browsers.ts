/**
 * The oldest browsers that the site is built for: those of 13 May 2024, the day on which `light-dark()`, which
 * the themes are made of, became Baseline. Older ones get the page as it came, see `before-paint.ts`.
 */

/** The versions of that day. */
export const oldestBrowsers = { chrome: '124', firefox: '125', safari: '17.5' } as const;

/** As bundlers name them: `chrome124`. */
export const buildTargets = Object.entries(oldestBrowsers).map(([name, version]) => name + version);
