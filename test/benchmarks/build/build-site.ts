/** Builds the site of a records folder in a process of its own, and prints the measurements as JSON. */
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { siteOf } from '../../../vite.config';

const { values } = parseArgs({
  options: { records: { type: 'string' }, out: { type: 'string' }, cache: { type: 'string' } },
});
const { records = '', out = '', cache = '' } = values;
const site = siteOf(records);

async function buildSite(): Promise<void> {
  const start = performance.now();
  await build({
    ...site,
    configFile: false,
    cacheDir: cache,
    logLevel: 'warn',
    build: { ...site.build, outDir: out, emptyOutDir: true },
  });
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const seconds = (performance.now() - start) / 1000;
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
  console.log(JSON.stringify({ seconds, cpuSeconds }));
}

await buildSite();
