/** Vite plugin: provides the design's colours to style sheets that import `core/look/look.css`. */
import type { Plugin } from 'vite';
import { tokensCss } from '../../core/look/tokens';

const importOfLook = /^@import "[./]*core\/look\/look\.css";$/m;

/** Must come before Tailwind, which inlines imported style sheets itself. */
export function look(): Plugin {
  return {
    name: 'sister-city-atlas:look',
    enforce: 'pre',
    transform: {
      filter: { id: /\/style\.css$/, code: importOfLook },
      handler: (css) => css.replace(importOfLook, (line) => `${tokensCss()}${line}`),
    },
  };
}
