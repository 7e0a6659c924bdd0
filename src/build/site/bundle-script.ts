/** Bundles a standalone script: a single file that shares no chunks with the pages' other scripts. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig } from 'vite';

export interface LoneScript {
  /** The path of its entry module in the project. */
  readonly entry: string;
  readonly format: 'es' | 'iife';
  /** Values that replace identifiers in the script. */
  readonly constants?: Readonly<Record<string, unknown>>;
}

/** Runs a build that must produce a single script. */
async function bundle(entry: string, config: InlineConfig): Promise<string> {
  const result = await build({ configFile: false, publicDir: false, logLevel: 'warn', ...config });
  const { output } = 'output' in result ? result : { output: [] };
  const [script, ...others] = Array.isArray(output) ? output : [];
  if (script?.type !== 'chunk' || others.length > 0) {
    throw new Error(`${entry} makes ${1 + others.length} files, and has to make one script.`);
  }
  return script.code.trim();
}

/** The minified text of the script. `root` is the project's folder. */
export function bundleScript(
  root: string,
  { entry, format, constants = {} }: LoneScript,
): Promise<string> {
  return bundle(entry, {
    root,
    define: constants,
    build: {
      write: false,
      modulePreload: false,
      // `embed.js` runs in host pages, whose readers may have older browsers than the map requires.
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format } },
    },
  });
}

/** Packages with native code, which cannot be bundled: they are imported from `node_modules`. */
const nativePackages = ['@resvg/resvg-js'];

/**
 * A script for Node with all its imports, which runs from any folder. `entry` is the entry's absolute path; files
 * that it reads are beside the entry, not beside the script.
 */
export function bundleForNode(entry: string): Promise<string> {
  const { resolve } = createRequire(entry);
  return bundle(entry, {
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(entry).href) },
    ssr: { noExternal: true, external: nativePackages },
    build: {
      write: false,
      ssr: entry,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        output: {
          format: 'es',
          codeSplitting: false,
          paths: (id) => (nativePackages.includes(id) ? pathToFileURL(resolve(id)).href : id),
        },
      },
    },
  });
}
