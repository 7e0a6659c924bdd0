/** Serves the built sites of the browser tests. In one process: loading Vite and its plugins takes two seconds. */
import { preview, type UserConfig } from 'vite';
import { siteOf } from '../../vite.config';
import fixedConfig from '../site.config';
import { fixedSite, realSite, type TestedSite } from './sites';

async function serve({ port }: TestedSite, config: UserConfig): Promise<void> {
  if (port === null) return;
  await preview({ ...config, configFile: false, preview: { port, strictPort: true } });
}

// The fixed one last: the tests start when it answers.
await serve(realSite, siteOf('data'));
await serve(fixedSite, fixedConfig);
