/** Vite plugin: of the map library's style sheet what a map without its buttons and pop-ups needs. */
import type { Plugin } from 'vite';

/** What we have none of: their icons are nine tenths of the sheet. */
const unused = /\.maplibregl-(?:ctrl|popup|marker|user-location|attrib)/;

/** A sheet without the selectors of what is unused, and without what is empty then. */
export function withoutUnused(css: string): string {
  const rules = css
    .replace(/@keyframes[^{}]+\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')
    .replace(/([^{}]+)(\{[^{}]*\})/g, (_, selectors: string, declarations: string) => {
      const kept = selectors.split(',').filter((selector) => !unused.test(selector));
      return kept.length === 0 ? '' : kept.join() + declarations;
    });
  return rules.replace(/@media[^{}]+\{\s*\}/g, '');
}

/** Stands before Vite, which makes scripts of style sheets. */
export function mapStyle(): Plugin {
  return {
    name: 'sister-city-atlas:map-style',
    enforce: 'pre',
    transform: {
      filter: { id: /\/maplibre-gl\.css$/ },
      handler: withoutUnused,
    },
  };
}
