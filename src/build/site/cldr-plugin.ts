/** Vite plugin: of the names in Unicode's CLDR, those that readers need; the rest are not for the browser. */
import type { Plugin } from 'vite';

const namesFile = /\/cldr-localenames-full\/.*\.json$/;
/** A country or a language; regions of the world and variants of names have longer codes. */
const code = /^(?:[A-Z]{2}|[a-z]{2})$/;

/** The file with the names of two-letter codes alone. */
export function withoutOtherNames(json: string): string {
  const names = JSON.parse(json, (key, value) =>
    typeof value === 'string' && !code.test(key) ? undefined : value,
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
