/** Vite plugin: inlines the script that must run before the first paint into the shells of all pages. */
import type { Plugin } from 'vite';
import {
  isMapParameter,
  parameterDefaults,
  parameterNames,
  parameterValues,
} from '../../core/view/parameters/parameter-table';
import { bundleScript } from './bundle-script';
import { olderStylePath } from './older-style';

const mark = '<!--before-paint-->';
const scripts = new Map<string, Promise<string>>();

/** The script; `root` is the project's folder. Bundled once, because the policy contains its hash. */
export function beforePaintScript(root: string): Promise<string> {
  const known = scripts.get(root);
  if (known !== undefined) return known;
  const script = bundleScript(root, {
    entry: 'src/browser/shell/before-paint.ts',
    format: 'iife',
    constants: {
      mapParameters: parameterNames.filter(isMapParameter),
      olderStyle: JSON.stringify(olderStylePath(root)),
      otherTabs: parameterValues.tab.filter((tab) => tab !== parameterDefaults.tab),
    },
  });
  scripts.set(root, script);
  return script;
}

/**
 * Replaces a mark in the shells. As a file, the script would cost a round trip before the first paint; only pages
 * that share files have it as one, see `pages-plugin.ts`.
 */
export function beforePaint(): Plugin {
  let root = '';
  return {
    name: 'sister-city-atlas:before-paint',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const script = await beforePaintScript(root);
        return html.replace(mark, () => `<script>${script}</script>`);
      },
    },
  };
}
