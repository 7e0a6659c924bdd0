/** The rooms of the source: what each may import, and what is wrong with files that do otherwise. */
import { posix } from 'node:path';
import { importsOf } from './imports';

export interface Room {
  /** The other rooms that it may import. Each stands above it in the table: imports go one way. */
  readonly rooms: readonly string[];
  /** The packages that it may import; a room of the build may use any that the browser does not. */
  readonly packages: readonly string[] | 'build';
}

/** By the path of the room in `src`. */
export const rooms: Readonly<Record<string, Room>> = {
  'core/domain': {
    rooms: [],
    packages: ['zod'],
  },
  'core/geometry': {
    rooms: [],
    packages: ['geojson'],
  },
  'core/look': {
    rooms: ['core/geometry'],
    packages: [],
  },
  'core/view': {
    rooms: ['core/domain'],
    packages: ['zod'],
  },
  'core/framing': {
    rooms: ['core/view', 'core/geometry'],
    packages: [],
  },
  'core/embedding': {
    rooms: ['core/view'],
    packages: [],
  },
  'core/i18n': {
    rooms: ['core/domain', 'core/view'],
    packages: ['use-intl'],
  },
  'core/facts': {
    rooms: ['core/domain', 'core/view', 'core/i18n'],
    packages: [],
  },
  'core/tables': {
    rooms: ['core/domain', 'core/view', 'core/geometry'],
    packages: ['geojson'],
  },
  'build/compiler': {
    rooms: ['core/domain', 'core/tables'],
    packages: 'build',
  },
  'build/basemap': {
    rooms: [],
    packages: 'build',
  },
  'build/cli': {
    rooms: ['core/domain', 'build/compiler'],
    packages: 'build',
  },
  'build/drawing': {
    rooms: [
      'core/domain',
      'core/view',
      'core/embedding',
      'core/geometry',
      'core/look',
      'core/framing',
      'build/basemap',
    ],
    packages: 'build',
  },
  'build/discovery': {
    rooms: [
      'core/domain',
      'core/view',
      'core/embedding',
      'core/look',
      'core/i18n',
      'core/facts',
      'build/drawing',
    ],
    packages: 'build',
  },
  'build/pages': {
    rooms: [
      'core/domain',
      'core/view',
      'core/embedding',
      'core/look',
      'core/i18n',
      'core/facts',
      'build/drawing',
      'build/discovery',
    ],
    packages: 'build',
  },
  'build/site': {
    rooms: [
      'core/domain',
      'core/view',
      'core/i18n',
      'build/compiler',
      'build/basemap',
      'build/discovery',
      'build/pages',
    ],
    packages: 'build',
  },
  'browser/embed-element': {
    rooms: ['core/view', 'core/embedding'],
    packages: [],
  },
  'browser/arcs': {
    rooms: ['core/geometry', 'core/look'],
    packages: ['maplibre-gl', 'geojson'],
  },
  'browser/ui': {
    rooms: [],
    packages: ['react', '@base-ui/react'],
  },
  'browser/query': {
    rooms: ['core/domain'],
    packages: ['zod', '@tanstack/react-query'],
  },
  'browser/intl': {
    rooms: ['core/domain', 'core/view', 'core/i18n', 'core/facts'],
    packages: ['react', 'use-intl'],
  },
  'browser/map': {
    rooms: [
      'core/domain',
      'core/view',
      'core/geometry',
      'core/look',
      'core/framing',
      'browser/arcs',
    ],
    packages: ['react', 'maplibre-gl', 'geojson'],
  },
  'browser/keep': {
    rooms: [
      'core/domain',
      'core/view',
      'core/tables',
      'core/i18n',
      'core/facts',
      'browser/query',
      'browser/ui',
      'browser/intl',
    ],
    packages: ['react', '@base-ui/react'],
  },
  'browser/filters': {
    rooms: [
      'core/domain',
      'core/view',
      'core/i18n',
      'core/facts',
      'browser/ui',
      'browser/query',
      'browser/intl',
    ],
    packages: ['react', '@base-ui/react', '@tanstack/react-query'],
  },
  'browser/panels': {
    rooms: [
      'core/domain',
      'core/view',
      'core/i18n',
      'core/facts',
      'browser/ui',
      'browser/query',
      'browser/intl',
      'browser/keep',
    ],
    packages: ['react', '@base-ui/react', '@tanstack/react-query'],
  },
  'browser/search': {
    rooms: [
      'core/domain',
      'core/view',
      'core/i18n',
      'core/facts',
      'browser/ui',
      'browser/query',
      'browser/intl',
    ],
    packages: ['react', '@base-ui/react', '@tanstack/react-query', 'minisearch'],
  },
  'browser/share': {
    rooms: [
      'core/domain',
      'core/view',
      'core/embedding',
      'core/i18n',
      'core/facts',
      'browser/query',
      'browser/ui',
      'browser/intl',
      'browser/keep',
    ],
    packages: ['react', '@base-ui/react', '@tanstack/react-query'],
  },
  'browser/list': {
    rooms: [
      'core/domain',
      'core/view',
      'core/i18n',
      'core/facts',
      'browser/ui',
      'browser/query',
      'browser/intl',
      'browser/keep',
    ],
    packages: [
      'react',
      'react-dom',
      '@base-ui/react',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
    ],
  },
  'browser/about': {
    rooms: [
      'core/domain',
      'core/view',
      'core/i18n',
      'core/facts',
      'browser/ui',
      'browser/query',
      'browser/intl',
    ],
    packages: ['react', '@base-ui/react', '@tanstack/react-query'],
  },
  'browser/shell': {
    rooms: [
      'core/domain',
      'core/view',
      'core/framing',
      'core/i18n',
      'core/facts',
      'browser/ui',
      'browser/query',
      'browser/intl',
      'browser/map',
    ],
    packages: ['react', 'react-dom', '@tanstack/react-query'],
  },
  'browser/embed': {
    rooms: [
      'core/domain',
      'core/view',
      'core/embedding',
      'core/look',
      'core/i18n',
      'core/facts',
      'browser/ui',
      'browser/query',
      'browser/intl',
      'browser/map',
      'browser/panels',
      'browser/shell',
    ],
    packages: [
      'react',
      'react-dom',
      '@tanstack/react-query',
      'tailwindcss',
      '@fontsource-variable/source-sans-3',
    ],
  },
  'browser/app': {
    rooms: [
      'core/domain',
      'core/view',
      'core/look',
      'core/i18n',
      'core/facts',
      'browser/ui',
      'browser/query',
      'browser/intl',
      'browser/map',
      'browser/keep',
      'browser/filters',
      'browser/panels',
      'browser/search',
      'browser/list',
      'browser/about',
      'browser/share',
      'browser/shell',
    ],
    packages: [
      'react',
      'react-dom',
      '@base-ui/react',
      '@tanstack/react-query',
      'tailwindcss',
      '@fontsource-variable/source-sans-3',
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
  return /^src\/([^/]+\/[^/]+)\//.exec(path)?.[1];
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
