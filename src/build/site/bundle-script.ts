/** A script of the site that stands by itself: in one piece, sharing no file with the pages' others. */
import { build } from 'vite';

export interface LoneScript {
  /** Its first file, from the folder of the project. */
  readonly entry: string;
  readonly format: 'es' | 'iife';
  /** Values that are written in where the script names them. */
  readonly constants?: Readonly<Record<string, unknown>>;
}

/** Its text, minified. `root` is the folder of the project. */
export async function bundleScript(
  root: string,
  { entry, format, constants = {} }: LoneScript,
): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: constants,
    build: {
      write: false,
      modulePreload: false,
      // The embed's pages are other people's: older browsers than the map asks for.
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format } },
    },
  });
  const { output } = 'output' in result ? result : { output: [] };
  const [script, ...others] = Array.isArray(output) ? output : [];
  if (script?.type !== 'chunk' || others.length > 0) {
    throw new Error(`${entry} makes ${1 + others.length} files, and has to make one script.`);
  }
  return script.code.trim();
}
