/** Vite plugin: duplicates the modules of a package's small variant, apart from those of the full package. */
import type { Plugin } from 'vite';

/** Every page starts with it; a part that loads later uses `zod` itself, which consists of the same modules. */
const small = 'zod/mini';

const mark = '?apart';

/**
 * The bundler writes a module to one file, with everything that any part of the site uses of it. Without this plugin
 * the first load would contain what only the later part needs. The two copies share only their settings, which
 * `zod` keeps in `globalThis`.
 */
export function apart(): Plugin {
  return {
    name: 'sister-city-atlas:apart',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      const isApart = importer?.endsWith(mark) === true;
      if (source !== small && !isApart) return null;
      const from = isApart ? importer.slice(0, -mark.length) : importer;
      const resolved = await this.resolve(source, from, { skipSelf: true });
      return resolved && { ...resolved, id: resolved.id + mark };
    },
  };
}
