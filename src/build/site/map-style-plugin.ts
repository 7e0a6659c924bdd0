/** Vite plugin: reduces MapLibre's style sheet to what a map without its buttons and pop-ups needs. */
import type { Plugin } from 'vite';

/** The classes of unused controls, whose icons are 90 % of the style sheet. */
const unused = /\.maplibregl-(?:ctrl|popup|marker|user-location|attrib)/;

/** Removes the unused selectors from a style sheet, and the rules that are empty then. */
export function withoutUnused(css: string): string {
  const rules = css
    .replace(/@keyframes[^{}]+\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')
    .replace(/([^{}]+)(\{[^{}]*\})/g, (_, selectors: string, declarations: string) => {
      const kept = selectors.split(',').filter((selector) => !unused.test(selector));
      return kept.length === 0 ? '' : kept.join() + declarations;
    });
  return rules.replace(/@media[^{}]+\{\s*\}/g, '');
}

/** Must come before Vite's CSS plugin, which turns style sheets into modules. */
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
