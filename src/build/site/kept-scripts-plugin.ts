/**
 * Vite plugin: the site's scripts, styles and shells, bundled in a process of their own and cached by their sources. They
 * do not depend on the records, so most builds can reuse all of them; and the bundler's memory, which it frees only
 * with its process, is not needed for pages and pictures.
 */
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { loadEnv, type Plugin, type ResolvedConfig } from 'vite';
import { pathsIn, writeInto } from './site-files';

/** Everything in the project that the scripts are made from, and the settings that they contain. */
const sources = ['src', 'index.html', 'embed.html', 'package-lock.json', 'scripts.config.ts'];
const settings = ['SERVICE_WORKER', 'FIRST_LOAD', 'NODE_ENV'];

/** In milliseconds. */
const maxBundlingTime = 3_600_000;

/** A digest of the sources: equal ones give the same scripts. */
function digestOfSources({ root, mode, envDir }: ResolvedConfig): string {
  const digest = createHash('sha256');
  for (const source of sources) {
    const isFolder = statSync(join(root, source)).isDirectory();
    const within = isFolder ? readdirSync(join(root, source), { recursive: true }) : [''];
    for (const path of within.map(String).toSorted()) {
      const file = join(root, source, path);
      if (/\.test\.tsx?$/.test(path) || !statSync(file).isFile()) continue;
      digest.update(`${source}/${path}\0`).update(readFileSync(file));
    }
  }
  const own = envDir === false ? {} : loadEnv(mode, envDir, 'VITE_');
  const set = settings.map((name) => process.env[name] ?? null);
  return digest
    .update(JSON.stringify([process.version, mode, own, set]))
    .digest('hex')
    .slice(0, 32);
}

/** Bundles the scripts into a folder, in a new process, whose output is part of this one's. */
async function bundleInto(
  folder: string,
  configFile: string,
  { root, mode, logLevel = 'info' }: ResolvedConfig,
) {
  // Its errors are the only ones that say what is wrong.
  const level = logLevel === 'silent' ? 'error' : logLevel;
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin');
  const bundler = spawn(
    process.execPath,
    [
      ...[join(vite, 'vite.js'), 'build', '--configLoader', 'runner', '--config', configFile],
      ...['--outDir', folder, '--emptyOutDir', '--mode', mode, '--logLevel', level],
    ],
    { cwd: root, stdio: 'inherit' },
  );
  const [code] = await once(bundler, 'close');
  if (code !== 0) throw new Error('The scripts could not be bundled; see the messages above.');
}

/** Whether another build may still be bundling into a folder. */
function isBeingMade(folder: string): boolean {
  const time = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return basename(folder).includes('.') && Date.now() - time < maxBundlingTime;
}

async function findScripts(
  configFile: string,
  kept: string,
  config: ResolvedConfig,
): Promise<string> {
  const folder = join(kept, digestOfSources(config));
  if (!existsSync(folder)) {
    // Renamed into place when complete.
    const unfinished = `${folder}.${randomUUID()}`;
    await bundleInto(unfinished, configFile, config);
    await rename(unfinished, folder).catch((error: unknown) => {
      // Another build may have been faster.
      if (!existsSync(folder)) throw error;
    });
  }
  for (const name of await readdir(kept)) {
    const isOther = name !== basename(folder) && !isBeingMade(join(kept, name));
    if (isOther) await rm(join(kept, name), { recursive: true, force: true });
  }
  return folder;
}

const folders = new WeakMap<ResolvedConfig, Promise<string>>();

/** The folder with the bundled scripts of a build, and with Vite's manifest of them. */
export function scriptsOf(config: ResolvedConfig): Promise<string> {
  const folder = folders.get(config);
  if (folder === undefined) throw new Error('the site is built without its scripts');
  return folder;
}

/** Settled as soon as the bundler, which takes a gigabyte, has ended. */
export function bundlingOf(config: ResolvedConfig): Promise<unknown> {
  return folders.get(config) ?? Promise.resolve();
}

/** The site's plugins write pages and pictures, which takes longer than bundling: no reason for a warning. */
const bundlerTimings = false;

/** Vite needs something to bundle. */
const nothing = 'virtual:nothing';

/**
 * `configFile` is the Vite configuration of the scripts, `cache` the folder for them, relative to the project's root; by
 * default Vite's cache. Must come before the plugins that change the shells.
 */
export function keptScripts(configFile: string, cache: string | null = null): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'sister-city-atlas:kept-scripts',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { input: nothing, checks: { bundlerTimings } } } }),
    configResolved(resolved) {
      config = resolved;
    },
    buildStart() {
      const folder = findScripts(
        configFile,
        join(resolve(config.root, cache ?? config.cacheDir), 'scripts'),
        config,
      );
      // `writeBundle` reports errors.
      folder.catch(() => {});
      folders.set(config, folder);
    },
    resolveId: (source) => (source === nothing ? `\0${nothing}` : null),
    load: (id) => (id === `\0${nothing}` ? 'export {};' : null),
    generateBundle(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk') delete bundle[name];
      }
    },
    writeBundle: {
      order: 'pre',
      sequential: true,
      async handler({ dir = '.' }) {
        const folder = await scriptsOf(config);
        for (const path of await pathsIn(folder)) {
          if (path.startsWith('.vite')) continue;
          writeInto(dir, path, readFileSync(join(folder, path)));
        }
      },
    },
  };
}
