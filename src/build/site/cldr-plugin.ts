/** Vite plugin: removes the names in Unicode's CLDR that browsers do not need. */
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import type { Plugin } from 'vite';

const namesFile = /\/cldr-localenames-full\/.*\.json$/;

/** Whether a code is of a country or language, not of a region or variant. */
function isNeeded(code: string): boolean {
  return code === 'XK' || code in iso31661Alpha2ToNumeric || /^[a-z]{2}$/.test(code);
}

/** The file with only the names of countries and of languages with two-letter codes. */
export function withoutOtherNames(json: string): string {
  const names = JSON.parse(json, (key, value) =>
    typeof value === 'string' && !isNeeded(key) ? undefined : value,
  );
  return JSON.stringify(names);
}

/** Must come before Vite's JSON plugin. In Node, the files are read unchanged. */
export function cldr(): Plugin {
  return {
    name: 'sister-city-atlas:cldr',
    enforce: 'pre',
    transform: {
      filter: { id: namesFile },
      // An empty source map, because no position in these files is of interest.
      handler: (json) => ({ code: withoutOtherNames(json), map: { mappings: '' } }),
    },
  };
}
