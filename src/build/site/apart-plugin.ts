/** Vite plugin: a package's small variant in modules of its own, apart from those of the whole package. */
import type { Plugin } from 'vite';

/** Every page begins with it; a part that comes later has `zod` itself, which is made of the same modules. */
const small = 'zod/mini';

const mark = '?apart';

/**
 * A module is written into one file, with all that any part of the site uses of it: without this the first
 * load would grow by what only the later part needs. The two know nothing of each other but their
 * settings, which they keep in `globalThis`.
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
