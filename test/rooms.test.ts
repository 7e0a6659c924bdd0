import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './imports';
import { faultsOfImports, filesOfNoRoom, filesWithoutPurpose, vaguelyNamed } from './room-faults';
import { rooms, roomsAsMarkdown } from './rooms';

const root = new URL('../', import.meta.url);

function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** The paths of all files in a folder, from the root of the project. */
function pathsIn(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}${path.replaceAll('\\', '/')}`)
    .toSorted();
}

const configurations = readdirSync(root).filter((path) => path.endsWith('.ts'));
const sources = new Map(
  [...configurations, ...pathsIn('src/'), ...pathsIn('test/')]
    .filter((path) => /\.(?:ts|tsx|css)$/.test(path))
    .map((path) => [path, readText(path)]),
);

function foldersIn(folder: string): string[] {
  return readdirSync(new URL(folder, root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

const existingRooms = foldersIn('src/').flatMap((group) =>
  foldersIn(`src/${group}/`).map((name) => `${group}/${name}`),
);

/** The folders that a tsconfig references, as paths from its own folder. */
function referencesOf(path: string): string[] {
  const { references = [] }: { references?: { path: string }[] } = JSON.parse(readText(path));
  return references.map((reference) => reference.path).toSorted();
}

describe('the rooms', () => {
  it('are those of the table', () => {
    expect(Object.keys(rooms).toSorted()).toEqual(existingRooms.toSorted());
    expect(filesOfNoRoom(sources.keys())).toEqual([]);
  });

  it('import only what the table allows', () => {
    expect(faultsOfImports(sources)).toEqual([]);
  });

  it.each(existingRooms)('are held to it by the compiler, too: %s', (room) => {
    const allowed = rooms[room]?.rooms.map((other) => posix.relative(room, other)).toSorted();
    expect(referencesOf(`src/${room}/tsconfig.json`)).toEqual(allowed);
  });

  it.each([
    ['tsconfig.json', 'src/', ['test']],
    ['test/tsconfig.json', '../src/', []],
  ])('are all compiled, by %s', (path, folder, others) => {
    const all = [...existingRooms.map((room) => `${folder}${room}`), ...others];
    expect(referencesOf(path)).toEqual(all.toSorted());
  });
});

/** The packages of pure code: they need neither DOM nor Node. */
const purePackages = [
  ...['zod', 'use-intl', 'cldr-localenames-full', 'geojson', 'd3-geo'],
  ...[
    'iso-3166',
    'leven',
    'papaparse',
    'chardet',
    'spdx-license-ids',
    'hucre',
    'fflate',
    'jsonc-parser',
  ],
];

describe('the table', () => {
  const order = Object.keys(rooms);

  it('is in ARCHITECTURE.md', async () => {
    const document = readText('ARCHITECTURE.md');
    const [shown = ''] = /\| room \|[\s\S]*?(?=\n\n)/.exec(document) ?? [];
    // With -u, Vitest rewrites the table there.
    await expect(document.replace(shown, () => roomsAsMarkdown())).toMatchFileSnapshot(
      '../ARCHITECTURE.md',
    );
  });

  it.each(order)('lets imports go one way only: %s', (room) => {
    const above = order.slice(0, order.indexOf(room));
    expect(above).toEqual(expect.arrayContaining([...(rooms[room]?.rooms ?? [])]));
  });

  it('lets no feature import another', () => {
    const features = ['filters', 'panels', 'search', 'list', 'anniversaries', 'about'].map(
      (feature) => `browser/${feature}`,
    );
    for (const feature of features) {
      expect(rooms[feature]?.rooms.filter((other) => features.includes(other)) ?? []).toEqual([]);
    }
  });

  it('keeps pure code apart from React, the map and the machine', () => {
    const core = order.filter((room) => room.startsWith('core/'));
    for (const room of core) {
      expect(rooms[room]?.rooms.filter((other) => !core.includes(other))).toEqual([]);
      expect(purePackages).toEqual(expect.arrayContaining([...(rooms[room]?.packages ?? [])]));
    }
  });

  it('keeps the build and the browser apart', () => {
    for (const [here, there] of [
      ['build/', 'browser/'],
      ['browser/', 'build/'],
    ] as const) {
      const ofHere = order.filter((room) => room.startsWith(here));
      expect(
        ofHere.flatMap(
          (room) => rooms[room]?.rooms.filter((other) => other.startsWith(there)) ?? [],
        ),
      ).toEqual([]);
    }
  });

  it('keeps widgets and arcs independent of cities', () => {
    expect(rooms['browser/ui']?.rooms).toEqual(['core/look']);
    expect(rooms['browser/arcs']?.rooms).toEqual(['core/geometry', 'core/look']);
    expect(rooms['browser/arcs']?.packages).not.toContain('react');
  });

  it('keeps the map library out of code that loads before the map', () => {
    const ofMap = order.filter((room) => rooms[room]?.packages.includes('maplibre-gl'));
    expect(ofMap).toEqual(['browser/arcs', 'browser/map']);
  });
});

describe('a file', () => {
  it('has a name that describes its content', () => {
    expect(vaguelyNamed(sources.keys())).toEqual([]);
  });

  it('states its purpose in its first line', () => {
    expect(filesWithoutPurpose(sources)).toEqual([]);
  });
});

describe('an import is found', () => {
  it.each([
    [`import { a, type B } from './b';`, './b'],
    [`import type { B } from "./b"`, './b'],
    [`import a, * as b from './b';`, './b'],
    [`import {\n  a,\n  // and why\n  b,\n} from './b';`, './b'],
    [`import './b.css';`, './b.css'],
    [`export * from './b';`, './b'],
    [`export { a as b } from './b';`, './b'],
    [`const b = await import('./b');`, './b'],
    [`const b = lazy(() => import(\n  './b'\n));`, './b'],
    [`type B = import('./b').B;`, './b'],
    [`const b = require('./b');`, './b'],
    [`const url = 'https://example.org'; import b from './b';`, './b'],
    [`/* first */ import b from './b'; // last`, './b'],
  ])('however it is written: %s', (source, module) => {
    expect(importsOf('a.ts', source)).toEqual([module]);
  });

  it.each([
    [`// import a from './b';`],
    [`/** import('./b') */`],
    [`const text = "import a from './b'";`],
    [`export const from = './b';`],
    [`const a = { import: './b' };`],
    [`export function fromUrl() {}\nconst b = './b';`],
  ])('only where there is one: %s', (source) => {
    expect(importsOf('a.ts', source)).toEqual([]);
  });

  it('in style sheets', () => {
    const source = `/* @import "no" */ @import "tailwindcss"; @import url('./b.css'); a { content: "x" }`;
    expect(importsOf('a.css', source)).toEqual(['tailwindcss', './b.css']);
  });
});

describe('the checks see', () => {
  const faultsOf = (path: string, module: string) =>
    faultsOfImports(new Map([[path, `import '${module}';`]]));

  it.each([
    ['src/core/domain/a.ts', '../view/view', 'is in core/view'],
    ['src/core/domain/a.ts', 'react', 'is no package of core/domain'],
    ['src/core/view/a.ts', 'node:fs', 'is no package of core/view'],
    ['src/core/view/a.ts', '../../build/compiler/compile', 'is in build/compiler'],
    ['src/browser/arcs/a.ts', '../../core/domain/day', 'is in core/domain'],
    ['src/browser/arcs/a.ts', 'react', 'is no package of browser/arcs'],
    ['src/browser/ui/a.tsx', '../../core/view/view', 'is in core/view'],
    ['src/browser/filters/a.tsx', '../panels/dossier', 'is in browser/panels'],
    ['src/browser/list/a.tsx', '../filters/legend', 'is in browser/filters'],
    ['src/browser/panels/a.tsx', 'maplibre-gl', 'is no package of browser/panels'],
    ['src/browser/map/a.ts', '../app/theme', 'is in browser/app'],
    ['src/build/compiler/a.ts', '../../core/framing/frame-camera', 'is in core/framing'],
    ['src/build/compiler/outputs/a.ts', '../../../core/facts/names', 'is in core/facts'],
    ['src/build/compiler/a.ts', '@base-ui/react/switch', 'is no package of build/compiler'],
    ['src/core/domain/a.test.ts', '../view/view', 'is in core/view'],
    ['src/browser/app/a.ts', '../../../test/rooms', 'belongs to the tests'],
    ['vite.config.ts', './test/rooms', 'belongs to the tests'],
    ['src/core/view/a.ts', './atlas.fixture', 'belongs to the tests'],
    ['src/build/compiler/a.ts', './fixtures/sound-records', 'belongs to the tests'],
    ['src/build/compiler/a.ts', '../../../data/topics.json', 'is outside of src'],
    ['src/build/compiler/a.test.ts', '../../../data/topics.json', 'is outside of src'],
    ['src/core/view/a.fixture.ts', '../../../test/sound-site', 'is outside of src'],
    ['src/build/compiler/a.ts', '../../../../shared/design', 'is outside of the project'],
    ['test/a.ts', '../../shared/design', 'is outside of the project'],
    ['src/core/domain/a.ts', '/home/me/day', 'names a file by where it stands on one machine'],
  ])('that %s must not import %s', (path, module, fault) => {
    expect(faultsOf(path, module)).toEqual([
      expect.stringContaining(`${path}: ${module} ${fault}`),
    ]);
  });

  it.each([
    ['src/core/view/a.ts', '../domain/day'],
    ['src/core/view/a.test.ts', './atlas.fixture'],
    ['src/core/view/a.test.ts', 'fast-check'],
    ['src/core/view/a.test.ts', '../../../test/sound-site'],
    ['src/core/domain/a.ts', 'zod/mini'],
    ['src/build/compiler/outputs/a.ts', '../../../core/domain/day'],
    ['src/build/compiler/a.ts', 'node:fs'],
    ['src/browser/app/a.ts', '../map/map-view'],
    ['src/browser/map/a.ts', 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'],
    ['vite.config.ts', './src/build/site/basemap-plugin'],
    ['playwright.config.ts', './test/browser/chromium'],
  ])('that %s may import %s', (path, module) => {
    expect(faultsOf(path, module)).toEqual([]);
  });

  it('a folder that is not a room', () => {
    expect(
      filesOfNoRoom(['src/core/shed/a.ts', 'src/a.ts', 'src/core/view/a.ts', 'test/a.ts']),
    ).toEqual(['src/core/shed/a.ts', 'src/a.ts']);
  });

  it.each([
    'src/browser/ui/utils.ts',
    'src/browser/map/map-helpers.ts',
    'src/common/a.ts',
    'src/browser/ui/state-manager.tsx',
  ])('the vague name of %s', (path) => {
    expect(vaguelyNamed([path, 'src/browser/ui/commonwealth.ts'])).toEqual([path]);
  });

  it('a file that does not state its purpose', () => {
    const files = new Map([
      ['src/browser/ui/a.ts', "import 'react';"],
      ['src/browser/ui/b.ts', '// Draws.'],
      ['src/browser/ui/c.ts', '/** Draws. */'],
      ['src/browser/app/d.css', 'a { color: red }'],
      ['src/browser/app/e.css', '/* Colours. */'],
      ['src/browser/ui/a.test.ts', "import 'vitest';"],
    ]);
    expect(filesWithoutPurpose(files)).toEqual([
      'src/browser/ui/a.ts',
      'src/browser/ui/b.ts',
      'src/browser/app/d.css',
    ]);
  });
});
