import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { soundRecords } from '../compiler/fixtures/sound-records';
import { basemap } from './basemap-plugin';
import { discovery } from './discovery-plugin';
import { pages } from './pages-plugin';
import { records } from './records-plugin';
import { pathsIn, writeInto } from './site-files';
import { staleFiles } from './stale-files-plugin';

/** In milliseconds: three builds on a busy machine. */
const testTimeout = 300_000;

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rebuild-'));
  for (const [path, text] of soundRecords()) writeInto(join(folder, 'records'), path, text);
});

afterEach(() => rm(folder, { recursive: true }));

const shell = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><!--head-->
<script type="module" src="./assets/app.js"></script></head>
<body><div id="prerendered"></div><div id="root"></div></body></html>`;

/** The shells alone, without their scripts. */
function shells(): Plugin {
  return {
    name: 'shells',
    config: () => ({ build: { rolldownOptions: { input: 'virtual:empty' } } }),
    resolveId: (id) => (id === 'virtual:empty' ? id : null),
    load: (id) => (id === 'virtual:empty' ? 'export {};' : null),
    generateBundle(_, bundle) {
      for (const name of Object.keys(bundle)) delete bundle[name];
    },
    writeBundle({ dir = '.' }) {
      for (const page of ['index.html', 'embed.html']) writeInto(dir, page, shell);
    },
  };
}

/** Builds the site of the records as they are now, and reads its files. */
async function built(name: string): Promise<ReadonlyMap<string, string>> {
  const site = join(folder, name, 'dist');
  await build({
    base: './',
    configFile: false,
    logLevel: 'silent',
    cacheDir: join(folder, name, 'cache'),
    plugins: [
      shells(),
      records(join(folder, 'records')),
      basemap(),
      discovery(),
      pages(),
      staleFiles(),
    ],
    build: { outDir: site, emptyOutDir: true, copyPublicDir: false },
  });
  const paths = await pathsIn(site);
  return new Map(
    paths.toSorted().map((path) => [path, readFileSync(join(site, path)).toString('latin1')]),
  );
}

it(
  'a second build, after a changed record, gives the same files as a first one',
  async () => {
    const records = join(folder, 'records');
    await built('again');
    const changed = 'pairs/bishkek--moscow.json';
    const text = soundRecords().get(changed) ?? '';
    writeInto(records, changed, text.replace(/("en": ")/, '$1Changed: '));

    const again = await built('again');
    expect(again.get('pair/bishkek--moscow/index.html')).toContain('Changed: ');
    const fresh = await built('fresh');
    expect([...again.keys()]).toEqual([...fresh.keys()]);
    for (const [path, content] of fresh) expect(again.get(path) === content, path).toBe(true);
  },
  testTimeout,
);
