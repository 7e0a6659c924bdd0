/**
 * The picture of a page as PNG, kept on disk: drawing all of them takes seconds, and from build to
 * build most of them stay as they are.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AtlasPage } from '../../../core/view/page-path';
import type { DiscoveryContext } from '../context';
import { cardSvg, shownOn } from './card-svg';
import { rasterise } from './rasterise';

/** Pictures by what they show, in a folder that may be deleted at any time. */
export interface PictureStore {
  /** The picture of a page, drawn where it is not there yet. */
  picture(page: AtlasPage, context: DiscoveryContext): Promise<Uint8Array>;
  /** Forgets the pictures that nobody has asked for since the store was made. */
  prune(): Promise<void>;
}

const sourceFolder = new URL('../../../', import.meta.url);

/** A room and every room that it builds on, as their tsconfigs reference them. */
export async function roomsBehind(
  room: string,
  found: Set<string> = new Set(),
): Promise<ReadonlySet<string>> {
  if (found.has(room)) return found;
  found.add(room);
  const text = await readFile(new URL(`${room}/tsconfig.json`, sourceFolder), 'utf8');
  const { references = [] }: { references?: { path: string }[] } = JSON.parse(text);
  for (const { path } of references) await roomsBehind(posix.join(room, path), found);
  return found;
}

/**
 * Changes with the code that draws and with the packages that it uses. A digest of what is drawn
 * would be simpler, but drawing is half of the work.
 */
async function versionOfCode(): Promise<string> {
  const digest = createHash('sha256').update(
    await readFile(new URL('../package-lock.json', sourceFolder)),
  );
  for (const room of await roomsBehind('build/discovery')) {
    const folder = fileURLToPath(new URL(room, sourceFolder));
    const paths = await readdir(folder, { recursive: true });
    for (const path of paths.toSorted()) {
      if (!/(?<!\.test)\.ts$/.test(path)) continue;
      digest.update(`${room}/${path}`).update(await readFile(join(folder, path)));
    }
  }
  return digest.digest('hex');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export function pictureStore(folder: string): PictureStore {
  const asked = new Set<string>();
  let version: Promise<string> | null = null;
  return {
    async picture(page, context) {
      version ??= versionOfCode();
      const shown = JSON.stringify(shownOn(page, context));
      const name = `${createHash('sha256')
        .update(`${await version} ${shown}`)
        .digest('hex')}.png`;
      asked.add(name);
      const file = join(folder, name);
      const kept = await readIfThere(file);
      if (kept !== null) return kept;
      const png = await rasterise(cardSvg(page, context));
      // Moved into its place whole: another build may read it meanwhile.
      const unfinished = `${file}.${process.pid}`;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(unfinished, png);
      await rename(unfinished, file);
      return png;
    },
    async prune() {
      const kept = await readdir(folder).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      const forgotten = kept.filter((name) => name.endsWith('.png') && !asked.has(name));
      await Promise.all(forgotten.map((name) => rm(join(folder, name), { force: true })));
    },
  };
}
