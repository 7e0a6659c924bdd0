/** Vite plugin: removes the files of the previous build that are not part of the new one. */
import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { writesCopies } from './compressed-copies';
import { clearUnchanged, isUnchanged, pathsIn } from './site-files';

/** When the files of a folder, which may not exist yet, were last changed, in milliseconds. */
async function changeTimes(folder: string): Promise<Map<string, number>> {
  const paths = existsSync(folder) ? await pathsIn(folder) : [];
  const files = paths.map((path) => join(folder, path));
  return new Map(files.map((file) => [file, statSync(file).mtimeMs]));
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
  /** The files of the previous build that may be deleted, with the times of their last change. */
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
    async buildStart() {
      clearUnchanged();
      const { root, build } = config;
      const folder = resolve(root, build.outDir);
      const isInside = !relative(root, folder).startsWith('..');
      before = (replaces ?? isInside) ? await changeTimes(folder) : new Map();
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        for (const [file, time] of before) {
          if (isUnchanged(originalOf(file))) continue;
          if (statSync(file, { throwIfNoEntry: false })?.mtimeMs !== time) continue;
          rmSync(file);
          removeEmpty(dirname(file));
        }
      },
    },
  };
}
