/** What the embed element shares with the rest of the project without importing it. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { titles } from '../src/browser/embed-element/titles';
import { readPublishedTypes } from '../src/build/site/embed-element-plugin';
import { languages } from '../src/core/domain/language';
import { parseHostMessage } from '../src/core/embedding/messages';
import { loadMessages } from '../src/core/i18n/load-messages';
import { parseAddress, writeAddress } from '../src/core/view/address';
import { anyView } from '../src/core/view/arbitraries.fixture';
import {
  isViewParameter,
  parameterDefaults,
  parameterNames,
  parameterValues,
} from '../src/core/view/parameters/parameter-table';
import { parseQueryString } from '../src/core/view/query-string';
import { defaultView } from '../src/core/view/view';

const root = fileURLToPath(new URL('..', import.meta.url));
const guide = readFileSync(join(root, 'docs/embedding.md'), 'utf8');

describe('the parameters', () => {
  const viewParameters = parameterNames.filter(isViewParameter);

  it('are those of a view', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyView, (view) => {
        for (const [name] of parseQueryString(writeAddress(view))) seen.add(name);
      }),
      { numRuns: 1000 },
    );
    expect([...seen].toSorted()).toEqual(viewParameters.toSorted());
  });

  it.each(viewParameters)('are left to what is so by default where the address is: %s', (name) => {
    expect(parseAddress(`?${name}=${parameterDefaults[name]}`)).toEqual({
      view: defaultView,
      notices: [],
    });
  });
});

describe('the title of the frame', () => {
  it.each(languages)('is the name of the atlas: %s', async (language) => {
    expect(titles[language]).toBe((await loadMessages(language)).app.name);
  });
});

/** Code of a host page that uses `embed.d.ts`. */
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

/** Each line is a mistake that the types catch. */
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
  const testTimeout = 60_000;
  let folder = '';
  beforeEach(async () => {
    // In a folder from which packages resolve, as in a publisher's own project.
    const cache = join(root, 'node_modules/.cache');
    await mkdir(cache, { recursive: true });
    folder = await mkdtemp(join(cache, 'embed-types-'));
    await writeFile(join(folder, 'embed.d.ts'), await readPublishedTypes(root));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** The compiler's errors for a page's script, one line each. */
  async function faultsIn(script: string, file = 'page.ts'): Promise<string[]> {
    await writeFile(join(folder, file), script);
    const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
    const compiler = join(dirname(manifest), 'bin', 'tsc');
    const flags = [
      ...[
        '--ignoreConfig',
        '--strict',
        '--noEmit',
        '--pretty',
        'false',
        '--types',
        '',
        '--target',
        'es2022',
      ],
      ...['--module', 'esnext', '--moduleResolution', 'bundler', '--jsx', 'react-jsx'],
    ];
    const run = promisify(execFile)(process.execPath, [compiler, ...flags, file, 'embed.d.ts'], {
      cwd: folder,
    });
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    return stdout.split('\n').filter((line) => line.includes('error'));
  }

  it(
    'types elements, methods and events of a page',
    async () => {
      expect(await faultsIn(soundUse)).toEqual([]);
    },
    testTimeout,
  );

  it(
    'finds mistakes',
    async () => {
      const head = `/// <reference types="./embed.d.ts" />\ndeclare const map: HTMLElementTagNameMap['sister-city-map'];\n`;
      const faults = await faultsIn(head + mistakes.join('\n'));
      const lines = faults.map((fault) => Number(/^page\.ts\((\d+)/.exec(fault)?.[1]));
      expect(lines).toEqual(mistakes.map((_, index) => index + 3));
    },
    testTimeout,
  );

  it(
    'types the component of the guide',
    async () => {
      const component = /```tsx\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
      expect(component).toContain('<sister-city-map');
      expect(await faultsIn(component, 'component.tsx')).toEqual([]);
    },
    testTimeout,
  );
});

describe('the table of the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, table = ''] =
    /\| parameter or attribute \|.*\n\|[- |]*\n((?:\|.*\n)*)/.exec(readme) ?? [];
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.split('|'));

  it('names only existing parameters', () => {
    const names = rows.flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );
    expect(names.length).toBeGreaterThan(0);
    expect(parameterNames).toEqual(expect.arrayContaining(names));
  });
});

describe('the guide', () => {
  /** The first cells of all rows, without Markdown. */
  const cells = [...guide.matchAll(/^\| (.+?) \|/gm)].map(([, cell = '']) => cell);

  it.each(parameterNames)('has a row for the attribute %s', (name) => {
    expect(cells).toContain(`\`${name}\``);
  });

  it.each(Object.entries(parameterValues))(
    'names the values of %s and the default',
    (name, values) => {
      const [, row = ''] = new RegExp(`^\\| \`${name}\` \\|(.*)`, 'm').exec(guide) ?? [];
      const named = [...row.matchAll(/`([^`]+)`(?: \((default)\))?/g)];
      expect(named.map(([, value]) => value)).toEqual(values);
      const marked = named.filter(([, , mark]) => mark !== undefined).map(([, value]) => value);
      expect(marked.join()).toBe(parameterDefaults[name as keyof typeof parameterValues]);
    },
  );

  it.each(['ready', 'select', 'view', 'error'])('has a row for the event %s', (type) => {
    expect(cells).toContain(`\`sistercitymap-${type}\``);
  });

  it('shows only messages that the map understands', () => {
    const shown = [...guide.matchAll(/\| `(\{ source: 'sister-city-map-host'.*?\})` \|/g)];
    expect(shown).toHaveLength(2);
    for (const [, message = ''] of shown) {
      // The literal comes from our own guide.
      expect(parseHostMessage(runInNewContext(`(${message})`)), message).not.toBeNull();
    }
  });
});
