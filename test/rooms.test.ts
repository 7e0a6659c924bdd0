import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf } from './imports';
import { faultsOfImports, filesOfNoRoom, filesWithoutPurpose, rooms, vaguelyNamed } from './rooms';

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
const existingRooms = readdirSync(new URL('src/', root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

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
    const allowed = rooms[room]?.rooms.map((other) => `../${other}`).toSorted();
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

describe('the table', () => {
  const order = Object.keys(rooms);

  it.each(order)('lets imports go one way only: %s', (room) => {
    const above = order.slice(0, order.indexOf(room));
    expect(above).toEqual(expect.arrayContaining([...(rooms[room]?.rooms ?? [])]));
  });

  it('lets no feature import another', () => {
    const features = ['filters', 'panels', 'search', 'list', 'about'];
    for (const feature of features) {
      expect(rooms[feature]?.rooms.filter((other) => features.includes(other)) ?? []).toEqual([]);
    }
  });

  it('keeps what is pure apart from React, the map and the machine', () => {
    expect(rooms.domain).toEqual({ rooms: [], packages: ['zod'] });
    expect(rooms.view).toEqual({ rooms: ['domain'], packages: ['zod'] });
  });

  it('keeps the widgets and the arcs from knowing a city', () => {
    expect(rooms.ui?.rooms).toEqual([]);
    expect(rooms.arcs?.rooms).toEqual([]);
    expect(rooms.arcs?.packages).not.toContain('react');
  });

  it('keeps the map library out of whatever is loaded before the map', () => {
    const ofMap = order.filter((room) => rooms[room]?.packages.includes('maplibre-gl'));
    expect(ofMap).toEqual(['arcs', 'map']);
  });
});

describe('a file', () => {
  it('has a name that says what is in it', () => {
    expect(vaguelyNamed(sources.keys())).toEqual([]);
  });

  it('says in its first line what it is for', () => {
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
    ['src/domain/a.ts', '../view/view', 'is in view'],
    ['src/domain/a.ts', 'react', 'is no package of domain'],
    ['src/view/a.ts', 'node:fs', 'is no package of view'],
    ['src/view/a.ts', '../compiler/check', 'is in compiler'],
    ['src/arcs/a.ts', '../domain/day', 'is in domain'],
    ['src/arcs/a.ts', 'react', 'is no package of arcs'],
    ['src/ui/a.tsx', '../view/view', 'is in view'],
    ['src/filters/a.tsx', '../panels/dossier', 'is in panels'],
    ['src/list/a.tsx', '../filters/legend', 'is in filters'],
    ['src/panels/a.tsx', 'maplibre-gl', 'is no package of panels'],
    ['src/map/a.ts', '../app/theme', 'is in app'],
    ['src/compiler/a.ts', '../view/view', 'is in view'],
    ['src/compiler/checks/a.ts', '../../view/view', 'is in view'],
    ['src/compiler/a.ts', '@base-ui/react/switch', 'is no package of compiler'],
    ['src/domain/a.test.ts', '../view/view', 'is in view'],
    ['src/app/a.ts', '../../test/rooms', 'belongs to the tests'],
    ['vite.config.ts', './test/rooms', 'belongs to the tests'],
    ['src/view/a.ts', './atlas.fixture', 'belongs to the tests'],
    ['src/compiler/a.ts', './fixtures/sound-records', 'belongs to the tests'],
    ['src/compiler/a.ts', '../../data/topics.json', 'is outside of src'],
    ['src/compiler/a.test.ts', '../../data/topics.json', 'is outside of src'],
    ['src/view/a.fixture.ts', '../../test/sound-site', 'is outside of src'],
    ['src/compiler/a.ts', '../../../shared/design', 'is outside of the project'],
    ['test/a.ts', '../../shared/design', 'is outside of the project'],
    ['src/domain/a.ts', '/home/me/day', 'names a file by where it stands on one machine'],
  ])('that %s must not import %s', (path, module, fault) => {
    expect(faultsOf(path, module)).toEqual([
      expect.stringContaining(`${path}: ${module} ${fault}`),
    ]);
  });

  it.each([
    ['src/view/a.ts', '../domain/day'],
    ['src/view/a.test.ts', './atlas.fixture'],
    ['src/view/a.test.ts', 'fast-check'],
    ['src/view/a.test.ts', '../../test/sound-site'],
    ['src/domain/a.ts', 'zod/mini'],
    ['src/compiler/checks/a.ts', '../../domain/day'],
    ['src/compiler/a.ts', 'node:fs'],
    ['src/app/a.ts', '../map/map-view'],
    ['src/map/a.ts', 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'],
    ['vite.config.ts', './src/site/basemap-plugin'],
    ['playwright.config.ts', './test/browser/chromium'],
  ])('that %s may import %s', (path, module) => {
    expect(faultsOf(path, module)).toEqual([]);
  });

  it('a folder that is no room', () => {
    expect(filesOfNoRoom(['src/shed/a.ts', 'src/a.ts', 'src/view/a.ts', 'test/a.ts'])).toEqual([
      'src/shed/a.ts',
      'src/a.ts',
    ]);
  });

  it.each([
    'src/ui/utils.ts',
    'src/map/map-helpers.ts',
    'src/common/a.ts',
    'src/ui/state-manager.tsx',
  ])('the vague name of %s', (path) => {
    expect(vaguelyNamed([path, 'src/ui/commonwealth.ts'])).toEqual([path]);
  });

  it('a file that does not say what it is for', () => {
    const files = new Map([
      ['src/ui/a.ts', "import 'react';"],
      ['src/ui/b.ts', '// Draws.'],
      ['src/ui/c.ts', '/** Draws. */'],
      ['src/app/d.css', 'a { color: red }'],
      ['src/app/e.css', '/* Colours. */'],
      ['src/ui/a.test.ts', "import 'vitest';"],
    ]);
    expect(filesWithoutPurpose(files)).toEqual(['src/ui/a.ts', 'src/ui/b.ts', 'src/app/d.css']);
  });
});
