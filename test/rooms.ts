/** The rooms of the source: what each may import, and what is wrong with files that do otherwise. */
import { posix } from 'node:path';
import { importsOf } from './imports';

export interface Room {
  /** The other rooms that it may import. Each stands above it in the table: imports go one way. */
  readonly rooms: readonly string[];
  /** The packages that it may import; a room of the build may use any that the browser does not. */
  readonly packages: readonly string[] | 'build';
}

export const rooms: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: ['zod'] },
  basemap: { rooms: [], packages: 'build' },
  compiler: { rooms: ['domain'], packages: 'build' },
  cli: { rooms: ['domain', 'compiler'], packages: 'build' },
  view: { rooms: ['domain'], packages: ['zod'] },
  embedding: { rooms: ['domain', 'view'], packages: [] },
  'embed-element': { rooms: ['embedding'], packages: [] },
  arcs: { rooms: [], packages: ['maplibre-gl', 'geojson'] },
  look: { rooms: ['arcs'], packages: [] },
  framing: { rooms: ['domain', 'view', 'arcs'], packages: [] },
  drawing: {
    rooms: ['domain', 'view', 'embedding', 'arcs', 'look', 'framing', 'basemap'],
    packages: 'build',
  },
  ui: { rooms: [], packages: ['react', '@base-ui/react'] },
  query: { rooms: ['domain'], packages: ['zod', '@tanstack/react-query'] },
  i18n: { rooms: ['domain', 'view'], packages: ['react', 'use-intl'] },
  discovery: {
    rooms: ['domain', 'view', 'embedding', 'look', 'drawing', 'i18n'],
    packages: 'build',
  },
  pages: {
    rooms: ['domain', 'view', 'embedding', 'look', 'drawing', 'i18n', 'discovery'],
    packages: 'build',
  },
  site: {
    rooms: ['domain', 'compiler', 'basemap', 'view', 'i18n', 'discovery', 'pages'],
    packages: 'build',
  },
  map: {
    rooms: ['domain', 'view', 'arcs', 'look', 'framing', 'ui', 'i18n'],
    packages: ['react', 'maplibre-gl', 'geojson'],
  },
  keep: {
    rooms: ['domain', 'view', 'query', 'arcs', 'ui', 'i18n'],
    packages: ['react', '@base-ui/react', 'geojson'],
  },
  filters: {
    rooms: ['domain', 'view', 'ui', 'query', 'i18n'],
    packages: ['react', '@base-ui/react', '@tanstack/react-query'],
  },
  panels: {
    rooms: ['domain', 'view', 'ui', 'query', 'i18n', 'keep'],
    packages: ['react', '@base-ui/react', '@tanstack/react-query'],
  },
  search: {
    rooms: ['domain', 'view', 'ui', 'query', 'i18n'],
    packages: ['react', '@base-ui/react', '@tanstack/react-query', 'minisearch'],
  },
  share: {
    rooms: ['domain', 'view', 'embedding', 'query', 'ui', 'i18n', 'keep'],
    packages: ['react', '@base-ui/react', '@tanstack/react-query'],
  },
  list: {
    rooms: ['domain', 'view', 'ui', 'query', 'i18n', 'keep'],
    packages: [
      ...['react', 'react-dom', '@base-ui/react'],
      ...['@tanstack/react-query', '@tanstack/react-virtual'],
    ],
  },
  about: {
    rooms: ['domain', 'view', 'ui', 'query', 'i18n'],
    packages: ['react', '@base-ui/react', '@tanstack/react-query'],
  },
  shell: {
    rooms: ['domain', 'view', 'ui', 'query', 'i18n', 'framing', 'map'],
    packages: ['react', 'react-dom', '@tanstack/react-query'],
  },
  embed: {
    rooms: [
      ...['shell', 'domain', 'view', 'ui', 'query', 'i18n'],
      ...['embedding', 'look', 'map', 'panels'],
    ],
    packages: [
      ...['react', 'react-dom', '@tanstack/react-query'],
      ...['tailwindcss', '@fontsource-variable/source-sans-3'],
    ],
  },
  app: {
    rooms: [
      'shell',
      'domain',
      'view',
      'ui',
      'query',
      'i18n',
      'keep',
      'look',
      'map',
      'filters',
      'panels',
      'search',
      'list',
      'about',
      'share',
    ],
    packages: [
      ...['react', 'react-dom', '@base-ui/react', '@tanstack/react-query'],
      ...['tailwindcss', '@fontsource-variable/source-sans-3'],
    ],
  },
};

/** Types and schemas have no weight of their own. */
const sharedPackages: readonly string[] = ['zod', 'geojson'];

const browserPackages: ReadonlySet<string> = new Set(
  Object.values(rooms)
    .flatMap(({ packages }) => (packages === 'build' ? [] : packages))
    .filter((name) => !sharedPackages.includes(name)),
);

/** Tests and what they are made of: they may use any package, and no other file may use them. */
function isOfTests(path: string): boolean {
  return (
    path.startsWith('test/') ||
    /\.(?:test|fixture)(?:\.|$)|\/fixtures\//.test(path) ||
    /^(?:playwright|vitest)\.config\.ts$/.test(path)
  );
}

/** A test beside its source, which may take what tests share; what it is made of may not. */
function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** The room that a path is in, or `undefined` outside of `src`. */
function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

/** `@base-ui/react/switch` is of the package `@base-ui/react`. */
function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

function mayImportPackage({ packages }: Room, name: string): boolean {
  return packages === 'build' ? !browserPackages.has(name) : packages.includes(name);
}

/** What is wrong with one import, or `null`. */
function faultOfImport(path: string, module: string): string | null {
  const roomName = roomOf(path);
  const room = roomName === undefined ? undefined : rooms[roomName];
  if (!module.startsWith('.')) {
    if (module.startsWith('/')) return 'names a file by where it stands on one machine';
    const isFree =
      room === undefined || isOfTests(path) || mayImportPackage(room, packageOf(module));
    return isFree ? null : `is no package of ${roomName}`;
  }
  const target = posix.join(posix.dirname(path), module);
  if (target.startsWith('..')) return 'is outside of the project';
  if (isOfTests(target) && !isOfTests(path)) return 'belongs to the tests';
  if (room === undefined) return null;
  const targetRoom = roomOf(target);
  if (targetRoom === undefined) {
    return isTest(path) && target.startsWith('test/') ? null : 'is outside of src';
  }
  const isAllowed = targetRoom === roomName || room.rooms.includes(targetRoom);
  return isAllowed ? null : `is in ${targetRoom}, which ${roomName} may not import`;
}

/** Imports that the table does not allow, as `file: module fault`. */
export function faultsOfImports(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, source]) =>
    importsOf(path, source).flatMap((module) => {
      const fault = faultOfImport(path, module);
      return fault === null ? [] : [`${path}: ${module} ${fault}`];
    }),
  );
}

/** Files in folders of `src` that are no room. */
export function filesOfNoRoom(paths: Iterable<string>): string[] {
  return [...paths].filter(
    (path) => path.startsWith('src/') && !Object.hasOwn(rooms, roomOf(path) ?? ''),
  );
}

/** Names that say nothing: whatever is put there belongs somewhere else. */
export function vaguelyNamed(paths: Iterable<string>): string[] {
  return [...paths].filter((path) =>
    /(?:^|[/.-])(?:util|utility|utilitie|helper|common|manager)s?(?:[/.-]|$)/i.test(path),
  );
}

/** Files other than tests whose first line does not say, in a doc comment, what they are for. */
export function filesWithoutPurpose(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([path]) => !/\.(?:test|spec)\.tsx?$/.test(path))
    .filter(([path, source]) => !source.startsWith(path.endsWith('.css') ? '/*' : '/**'))
    .map(([path]) => path);
}
