/** What the element for other people's pages shares with the rest, without importing it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../src/domain/language';
import { defaults, parameters } from '../src/embed-element/parameters';
import { titles } from '../src/embed-element/titles';
import { loadMessages } from '../src/i18n/load-messages';
import { readPublishedTypes } from '../src/site/embed-element-plugin';
import { parseAddress, writeAddress } from '../src/view/address';
import { anyView } from '../src/view/arbitraries.fixture';
import { parseQueryString } from '../src/view/query-string';
import { defaultView } from '../src/view/view';

/** Of the embed's own shell; the view does not know it. */
const ofTheShell: readonly string[] = ['controls'];

describe('the attributes', () => {
  it('are the parameters of the address', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyView, (view) => {
        for (const [name] of parseQueryString(writeAddress(view))) seen.add(name);
      }),
      { numRuns: 1000 },
    );
    expect([...seen, ...ofTheShell].toSorted()).toEqual([...parameters].toSorted());
  });

  it.each(
    Object.entries(defaults).filter(([name, value]) => value !== '' && !ofTheShell.includes(name)),
  )('are left to what is so by default where the address is: %s=%s', (name, value) => {
    expect(parseAddress(`?${name}=${value}`)).toEqual({ view: defaultView, notices: [] });
  });
});

describe('the title of the frame', () => {
  it.each(languages)('is the name of the atlas: %s', async (language) => {
    expect(titles[language]).toBe((await loadMessages(language)).app.name);
  });

  it('is there in no other language', () => {
    expect(Object.keys(titles).toSorted()).toEqual([...languages].toSorted());
  });
});

/** As the page of somebody who has taken `embed.d.ts` writes it. */
const soundUse = `
/// <reference types="./embed.d.ts" />
const map = document.querySelector('sister-city-map');
if (map) {
  map.select({ place: 'bishkek' });
  map.select({ pair: 'bishkek--moscow' });
  map.select(null);
  map.setView({ years: '2015..2020', topic: 'smart-city~health', tie: null });
  const years: string | undefined = map.view.years;
  map.addEventListener('sistercitymap-ready', ({ detail }) => console.log(detail.view.lang, years));
  map.addEventListener('sistercitymap-select', (event) => {
    const name: string = event.detail.name;
    const pair: string | undefined = event.detail.selection.pair;
    console.log(name, pair);
  });
}
const made: HTMLElement = document.createElement('sister-city-map');
document.body.append(made);
document.addEventListener('sistercitymap-view', ({ detail }) => console.log(detail.view.camera));
window.addEventListener('sistercitymap-error', ({ detail }) => {
  if (detail.fault === 'frame') console.log(detail.message, detail.parameter);
});
`;

/** Each line is a mistake that the types find. */
const mistakes = [
  `map.select('bishkek');`,
  `map.select({ city: 'bishkek' });`,
  `map.setView({ year: '2015' });`,
  `map.setView({ years: 2015 });`,
  `map.view = {};`,
  `map.view.years = '2015';`,
  `map.addEventListener('sistercitymap-select', ({ detail }) => detail.place);`,
  `map.addEventListener('sistercitymap-error', ({ detail }) => detail.fault === 'lost');`,
];

describe('embed.d.ts', () => {
  const patience = 60_000;
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-embed-types-'));
    const root = fileURLToPath(new URL('..', import.meta.url));
    await writeFile(join(folder, 'embed.d.ts'), await readPublishedTypes(root));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** What the compiler says of a page's script, one line a mistake. */
  async function faultsIn(script: string): Promise<string[]> {
    await writeFile(join(folder, 'page.ts'), script);
    const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
    const compiler = join(dirname(manifest), 'bin', 'tsc');
    const flags = [
      '--strict',
      '--noEmit',
      '--pretty',
      'false',
      '--types',
      '',
      '--target',
      'es2022',
    ];
    const run = promisify(execFile)(
      process.execPath,
      [compiler, ...flags, 'page.ts', 'embed.d.ts'],
      {
        cwd: folder,
      },
    );
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    return stdout.split('\n').filter((line) => line.includes('error'));
  }

  it(
    'types elements, methods and events of a page',
    async () => {
      expect(await faultsIn(soundUse)).toEqual([]);
    },
    patience,
  );

  it(
    'finds mistakes',
    async () => {
      const head = `/// <reference types="./embed.d.ts" />\ndeclare const map: HTMLElementTagNameMap['sister-city-map'];\n`;
      const faults = await faultsIn(head + mistakes.join('\n'));
      const lines = faults.map((fault) => Number(/^page\.ts\((\d+)/.exec(fault)?.[1]));
      expect(lines).toEqual(mistakes.map((_, index) => index + 3));
    },
    patience,
  );
});
