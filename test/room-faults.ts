/** Finds files that violate the table of rooms or the naming rules. */
import { posix } from 'node:path';
import { importsOf } from './imports';
import { type Room, rooms } from './rooms';

/** Packages that both the build and the pages may use: types, schemas, codes and algorithms. */
const sharedPackages: readonly string[] = [
  'zod',
  'geojson',
  'd3-geo',
  'iso-3166',
  'leven',
  'jsonc-parser',
];

const browserPackages: ReadonlySet<string> = new Set(
  Object.values(rooms)
    .flatMap(({ packages }) => (packages === 'build' ? [] : packages))
    .filter((name) => !sharedPackages.includes(name)),
);

/** Whether a file is a test or supports tests: it may use any package, and no other file may import it. */
function isOfTests(path: string): boolean {
  return (
    path.startsWith('test/') ||
    /\.(?:test|fixture)(?:\.|$)|\/fixtures\//.test(path) ||
    /^(?:playwright|vitest)\.config\.ts$/.test(path)
  );
}

/** Whether a file is a test beside its source, which may import what tests share; fixtures may not. */
function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** The room of a path; `undefined` outside of `src`. */
function roomOf(path: string): string | undefined {
  return /^src\/([^/]+\/[^/]+)\//.exec(path)?.[1];
}

/** The package of a module specifier: `@base-ui/react` for `@base-ui/react/switch`. */
function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

function mayImportPackage({ packages }: Room, name: string): boolean {
  return packages === 'build' ? !browserPackages.has(name) : packages.includes(name);
}

/** The fault of one import, or `null`. */
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

/** The imports that the table does not allow, as `file: module fault`. */
export function faultsOfImports(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, source]) =>
    importsOf(path, source).flatMap((module) => {
      const fault = faultOfImport(path, module);
      return fault === null ? [] : [`${path}: ${module} ${fault}`];
    }),
  );
}

/** The files in folders of `src` that are not rooms. */
export function filesOfNoRoom(paths: Iterable<string>): string[] {
  return [...paths].filter(
    (path) => path.startsWith('src/') && !Object.hasOwn(rooms, roomOf(path) ?? ''),
  );
}

/** The files with vague names such as `utils`: their content belongs somewhere else. */
export function vaguelyNamed(paths: Iterable<string>): string[] {
  return [...paths].filter((path) =>
    /(?:^|[/.-])(?:util|utility|utilitie|helper|common|manager)s?(?:[/.-]|$)/i.test(path),
  );
}

/** The files, except tests, whose first line is not a doc comment about their purpose. */
export function filesWithoutPurpose(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([path]) => !/\.(?:test|spec)\.tsx?$/.test(path))
    .filter(([path, source]) => !source.startsWith(path.endsWith('.css') ? '/*' : '/**'))
    .map(([path]) => path);
}
