/** Vite plugin: removes the files of the previous build that are not part of the new one. */
import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { writesCopies } from './compressed-copies';
import { clearUnchanged, isUnchanged } from './site-files';

/** How far a file's time may lag behind the clock, in milliseconds: file systems store it in coarse ticks. */
const lagOfFileTimes = 50;

/** The original of a compressed copy; any other file itself. */
function originalOf(file: string): string {
  return writesCopies() ? file.replace(/\.(?:br|gz)$/, '') : file;
}

/** Removes a folder that has become empty, and parents that become empty by that. */
function removeEmpty(folder: string): void {
  if (readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder));
}

/**
 * Vite would delete all files first, which for ten thousand takes longer than comparing them. This plugin instead
 * deletes files that are older than the build and not part of it. As with Vite, a folder outside of the project is
 * left alone unless `emptyOutDir` is set. Must come after all plugins that write.
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
      clearUnchanged();
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
