/** A script of the site that stands by itself: in one piece, sharing no file with the pages' others. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig } from 'vite';

export interface LoneScript {
  /** Its first file, from the folder of the project. */
  readonly entry: string;
  readonly format: 'es' | 'iife';
  /** Values that are written in where the script names them. */
  readonly constants?: Readonly<Record<string, unknown>>;
}

/** Builds what makes one script and no other file. */
async function bundle(entry: string, config: InlineConfig): Promise<string> {
  const result = await build({ configFile: false, publicDir: false, logLevel: 'warn', ...config });
  const { output } = 'output' in result ? result : { output: [] };
  const [script, ...others] = Array.isArray(output) ? output : [];
  if (script?.type !== 'chunk' || others.length > 0) {
    throw new Error(`${entry} makes ${1 + others.length} files, and has to make one script.`);
  }
  return script.code.trim();
}

/** Its text, minified. `root` is the folder of the project. */
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
      // The embed's pages are other people's: older browsers than the map asks for.
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format } },
    },
  });
}

/** Packages that are no scripts alone: they are imported from where they are. */
const nativePackages = ['@resvg/resvg-js'];

/**
 * A script for Node, with all that it imports, which runs from any folder. `entry` is its absolute path;
 * files that it reads stand beside that, and not beside the script.
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
