/** Files of the site as its plugins deal with them: which is asked for, and how one is written. */
import { mkdir, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';

/** The path from the site's root that a request asks for; empty for the home page and elsewhere. */
export function requestedPath({ url = '' }: IncomingMessage, base: string): string {
  const [address = ''] = url.split('?');
  return address.startsWith(base) ? address.slice(base.length) : '';
}

/** Writes a file of the built site, with the folders that it stands in. */
export async function writeInto(
  folder: string,
  path: string,
  contents: string | Uint8Array,
): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, contents);
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
