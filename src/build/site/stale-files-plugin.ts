/** Vite plugin: removes the files of the previous build that are not part of the new one. */
import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { writesCopies } from './compressed-copies';
import { clearUnchanged, isUnchanged } from './site-files';

/** The times of last change of all files in a folder, in milliseconds, by path; none if it does not exist. */
function changeTimes(folder: string): Map<string, number> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [path, statSync(path).mtimeMs]));
}

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
 * deletes files of the previous build that this one has neither written nor found unchanged. Times are compared with
 * each other and not with the clock, which on a network's file system may be another one. As with Vite, a folder outside
 * of the project is left alone unless `emptyOutDir` is set. Must come after all plugins that write.
 */
export function staleFiles(): Plugin {
  let replaces: boolean | undefined;
  let before: ReadonlyMap<string, number> = new Map();
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
      before = changeTimes(resolve(config.root, config.build.outDir));
      clearUnchanged();
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir = '.' }) {
        const isInside = !relative(config.root, resolve(dir)).startsWith('..');
        if (!(replaces ?? isInside)) return;
        for (const [file, time] of changeTimes(resolve(dir))) {
          if (before.get(file) !== time || isUnchanged(originalOf(file))) continue;
          rmSync(file);
          removeEmpty(dirname(file));
        }
      },
    },
  };
}
