/**
 * A disk cache for files that take long to make, keyed by their inputs: most do not change between builds. The
 * folder may be deleted at any time.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface KeptFiles {
  /** The cached file for these inputs; calls `make` on a cache miss. */
  file(from: unknown, make: () => Promise<Uint8Array> | Uint8Array): Promise<Uint8Array>;
  /** Deletes the files that have not been requested since the folder was opened. */
  prune(): Promise<void>;
}

const sourceFolder = new URL('../../', import.meta.url);

/** A room and all rooms that it depends on, according to the references in their tsconfigs. */
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
 * A digest of a room's code and of the packages that it uses. A digest of the output would be simpler, but
 * producing the output is most of the work.
 */
async function versionOfCode(maker: string): Promise<string> {
  const digest = createHash('sha256').update(
    await readFile(new URL('../package-lock.json', sourceFolder)),
  );
  for (const room of await roomsBehind(maker)) {
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

/** Synchronous: for thousands of small files, awaiting each takes five times as long as reading it. */
function readIfThere(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * The cache in a folder, for files with an extension. `maker` is the room whose code makes them, which is part of
 * the key; `null` if the inputs alone determine the output.
 */
export function keptFiles(folder: string, extension: string, maker: string | null): KeptFiles {
  const asked = new Set<string>();
  let version: Promise<string> | null = null;
  return {
    async file(from, make) {
      version ??= maker === null ? Promise.resolve('') : versionOfCode(maker);
      const text = `${await version} ${JSON.stringify(from)}`;
      const name = `${createHash('sha256').update(text).digest('hex')}.${extension}`;
      asked.add(name);
      const file = join(folder, name);
      const kept = readIfThere(file);
      if (kept !== null) return kept;
      const made = await make();
      // Renamed into place when complete: other threads may read it, or make the same file.
      const unfinished = `${file}.${randomUUID()}`;
      mkdirSync(folder, { recursive: true });
      writeFileSync(unfinished, made);
      renameSync(unfinished, file);
      return made;
    },
    async prune() {
      const kept = await readdir(folder).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      const unused = kept.filter((name) => name.endsWith(`.${extension}`) && !asked.has(name));
      await Promise.all(unused.map((name) => rm(join(folder, name), { force: true })));
    },
  };
}
