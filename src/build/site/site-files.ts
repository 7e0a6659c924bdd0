/** Files of the site as its plugins deal with them: which is asked for, and how one is written. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';

/** The path from the site's root that a request asks for; empty for the home page and elsewhere. */
export function requestedPath({ url = '' }: IncomingMessage, base: string): string {
  const [address = ''] = url.split('?');
  return address.startsWith(base) ? address.slice(base.length) : '';
}

/** Whether a file holds exactly this. */
function holds(file: string, contents: Buffer): boolean {
  try {
    return readFileSync(file).equals(contents);
  } catch {
    return false;
  }
}

/** Files that were there already, and say what they have to. */
const unchanged = new Set<string>();

/** Whether the build has left a file as the one before it had written it. */
export function isUnchanged(file: string): boolean {
  return unchanged.has(file);
}

/** To be called where a build begins. */
export function forgetUnchanged(): void {
  unchanged.clear();
}

/**
 * Writes a file of the built site, with the folders that it stands in. One that holds this already is left
 * as it is, which takes a tenth of the time; `staleFiles` keeps it.
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

/** The paths of all that is in a folder and in the folders in it, with slashes. */
export async function pathsIn(folder: string): Promise<string[]> {
  const paths = await readdir(folder, { recursive: true });
  return paths.map((path) => path.replaceAll('\\', '/'));
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}

/** Does something with each item, so many at a time. */
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
