/** What is wrong with files that do not keep to the table of rooms, or to the rules of naming. */
import { posix } from 'node:path';
import { importsOf } from './imports';
import { type Room, rooms } from './rooms';

/** Types, schemas, codes and algorithms, which the build needs as well as the pages. */
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
