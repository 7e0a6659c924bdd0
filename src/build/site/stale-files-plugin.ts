/** Vite plugin: a build replaces the one before it, and writes only what has changed. */
import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { writesCopies } from './compressed-copies';
import { forgetUnchanged, isUnchanged } from './site-files';

/** Milliseconds by which the time of a file may be behind the clock: systems tell it in ticks. */
const lagOfFileTimes = 50;

/** The file that a compressed copy is of; any other is its own. */
function originalOf(file: string): string {
  return writesCopies() ? file.replace(/\.(?:br|gz)$/, '') : file;
}

/** Removes a folder that has become empty, and what has become so by that. */
function removeEmpty(folder: string): void {
  if (readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder));
}

/**
 * Vite would delete all files at first: of ten thousand, that takes longer than to compare them. This
 * plugin deletes what is older than the build and no part of it. As with Vite, a folder outside of the
 * project is left alone unless `emptyOutDir` says otherwise. Stands after all plugins that write.
 */
export function staleFiles(): Plugin {
  let replaces: boolean | undefined;
  let start = 0;
  let config: ResolvedConfig;
  return {
    name: 'sister-city-atlas:stale-files',
    apply: 'build',
    enforce: 'post',
    config({ build }) {
      replaces = build?.emptyOutDir ?? undefined;
      return { build: { emptyOutDir: false } };
    },
    configResolved(resolved) {
      config = resolved;
    },
    buildStart() {
      start = Date.now() - lagOfFileTimes;
      forgetUnchanged();
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir = '.' }) {
        const isInside = !relative(config.root, resolve(dir)).startsWith('..');
        if (!(replaces ?? isInside)) return;
        for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
          const file = join(entry.parentPath, entry.name);
          if (!entry.isFile() || isUnchanged(originalOf(file)) || statSync(file).mtimeMs >= start)
            continue;
          rmSync(file);
          removeEmpty(entry.parentPath);
        }
      },
    },
  };
}
