/** Files of the site, for its plugins: which one a request is for, and how to write one. */
import { closeSync, mkdirSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { dirname, join, relative } from 'node:path';

/** The requested path from the site's root; empty for the home page, and for requests outside of the site. */
export function requestedPath({ url = '' }: IncomingMessage, base: string): string {
  const [address = ''] = url.split('?');
  return address.startsWith(base) ? address.slice(base.length) : '';
}

/** Reused, because a new buffer for each of ten thousand files makes the engine collect garbage all the time. */
let read = Buffer.alloc(0);

/** Whether a file has exactly these contents. */
function holds(file: string, contents: Buffer): boolean {
  const length = contents.byteLength;
  if (statSync(file, { throwIfNoEntry: false })?.size !== length) return false;
  if (read.byteLength < length) read = Buffer.alloc(2 * length);
  const descriptor = openSync(file, 'r');
  try {
    return (
      readSync(descriptor, read, 0, length, 0) === length &&
      contents.equals(read.subarray(0, length))
    );
  } finally {
    closeSync(descriptor);
  }
}

/** Files that already had the right contents. */
const unchanged = new Set<string>();

/** Whether a file is unchanged since the previous build. */
export function isUnchanged(file: string): boolean {
  return unchanged.has(file);
}

/** Call it at the start of a build. */
export function clearUnchanged(): void {
  unchanged.clear();
}

/**
 * Writes a file of the built site, and creates its folders. A file that has these contents already is left alone,
 * which takes a tenth of the time; `staleFiles` keeps it.
 */
export function writeInto(folder: string, path: string, contents: string | Uint8Array): void {
  const file = join(folder, path);
  const bytes =
    typeof contents === 'string'
      ? Buffer.from(contents)
      : Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength);
  if (holds(file, bytes)) {
    unchanged.add(file);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** The paths of all files in a folder, recursively, with slashes. */
export async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}

/** Runs `act` for each item, at most `atATime` in parallel. */
export async function forEachOf<Item>(
  items: readonly Item[],
  atATime: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await act(item);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
}
