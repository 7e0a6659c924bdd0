/** Vite plugin: `embed.js`, which host pages load, and its types `embed.d.ts`. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { parameterNames } from '../../core/view/parameters/parameter-table';
import { bundleScript } from './bundle-script';

const entry = 'src/browser/embed-element/define.ts';
const types = 'src/browser/embed-element/published-types.ts';

/** The script; `root` is the project's folder. */
export function bundleEmbedElement(root: string): Promise<string> {
  return bundleScript(root, { entry, format: 'es' });
}

/** The published types, with the names of the parameters written out. */
export async function readPublishedTypes(root: string): Promise<string> {
  const names = parameterNames.map((name) => `\n  | '${name}'`).join('');
  return (await readFile(resolve(root, types), 'utf8'))
    .replace(/^import .*\n+/m, '')
    .replace(/(?<= =) ParameterName(?=;)/, names);
}

/** Emits both under fixed names, and serves them from there in development. */
export function embedElement(): Plugin {
  return {
    name: 'sister-city-atlas:embed-element',
    configureServer({ middlewares, config }) {
      middlewares.use(async (request, response, next) => {
        const [address = '', query = ''] = (request.url ?? '').split(/(?=\?)/, 2);
        if (address === `${config.base}embed.js`) {
          request.url = `${config.base}${entry}${query}`;
        } else if (address === `${config.base}embed.d.ts`) {
          response.setHeader('Content-Type', 'text/plain; charset=utf-8');
          response.end(await readPublishedTypes(config.root));
          return;
        }
        next();
      });
    },
    async generateBundle() {
      const { root } = this.environment.config;
      const script = await bundleEmbedElement(root);
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: script });
      const published = await readPublishedTypes(root);
      this.emitFile({ type: 'asset', fileName: 'embed.d.ts', source: published });
    },
  };
}
