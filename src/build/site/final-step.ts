/** Vite plugins that only do something at the end of a build, one after the other, with all files of the site. */
import type { Plugin, Rolldown } from 'vite';

/** `run` is called with the folder of the site, after the steps of the plugins before this one. */
export function finalStep(
  name: string,
  run: (this: Rolldown.PluginContext, folder: string) => Promise<void>,
): Plugin {
  return {
    name: `sister-city-atlas:${name}`,
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir = '.' }) {
        return run.call(this, dir);
      },
    },
  };
}
