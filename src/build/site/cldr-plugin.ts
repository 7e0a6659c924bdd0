/** Vite plugin: of the names in Unicode's CLDR, those that readers need; the rest are not for the browser. */
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import type { Plugin } from 'vite';

const namesFile = /\/cldr-localenames-full\/.*\.json$/;

/** Whether a code is a country's or a language's, and not a region's or that of a variant. */
function isNeeded(code: string): boolean {
  return code === 'XK' || code in iso31661Alpha2ToNumeric || /^[a-z]{2}$/.test(code);
}

/** The file with the names of countries and of languages with two-letter codes alone. */
export function withoutOtherNames(json: string): string {
  const names = JSON.parse(json, (key, value) =>
    typeof value === 'string' && !isNeeded(key) ? undefined : value,
  );
  return JSON.stringify(names);
}

/** Stands before what makes a module of JSON. In Node the files are read as they are. */
export function cldr(): Plugin {
  return {
    name: 'sister-city-atlas:cldr',
    enforce: 'pre',
    transform: { filter: { id: namesFile }, handler: withoutOtherNames },
  };
}
