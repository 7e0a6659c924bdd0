/** Compressed copies of the site's files (`.br` and `.gz`), for hosts that serve precompressed files. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BrotliOptions, brotliCompress, constants, gzip } from 'node:zlib';
import type { KeptFiles } from '../discovery/kept-files';
import { firstPages } from './first-load';
import { compressedExtensions, extensionOf } from './headers';
import { forEachOf, isUnchanged, writeInto } from './site-files';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Smaller files fit into one packet uncompressed. */
const minBytes = 1_000;

/** The highest quality takes two to four times as long as the next lower one, and saves 1 to 6 %. */
const fastQuality = constants.BROTLI_MAX_QUALITY - 1;
/** From this size on, that time is seconds. */
const minBytesOfHuge = 2_000_000;
/** Tables, graphs and feeds, for which no reader of a page waits. */
const forPrograms = /\.(?:csv|geojson|graphml|atom)$/;

/** The number of files that Node compresses in parallel: the size of its thread pool. */
const filesAtATime = 4;

/**
 * Whether a file is one of the thousands of places and pairs, or a calendar, which apps fetch in the background.
 * Those get no `.br`: it would save 0.5 of 3.2 kB and no packet, for twice as many files and a minute of CPU time.
 */
function isOneOfMany(path: string): boolean {
  if (/^(?:assets\/pages|data\/pairs|(?:\w+\/)?(?:place|pair))\/|\.ics$/.test(path)) return true;
  return path.endsWith('.html') && !firstPages.includes(path);
}

interface Copies {
  readonly files: number;
  readonly bytes: number;
}

function optionsFor(path: string, size: number): BrotliOptions {
  const isFast = size >= minBytesOfHuge || forPrograms.test(path);
  const quality = isFast ? fastQuality : constants.BROTLI_MAX_QUALITY;
  return { params: { [constants.BROTLI_PARAM_QUALITY]: quality } };
}

/** The numbers of written copies. */
export interface CopiesWritten {
  readonly brotli: Copies;
  readonly gzip: Copies;
}

/** COMPRESSED_COPIES=no disables them, for hosts that compress themselves and limit the number of files. */
export function writesCopies(): boolean {
  return process.env.COMPRESSED_COPIES !== 'no';
}

/**
 * Writes the copies of those files of a folder that are worth it. `paths` are relative to it, with slashes. `kept`
 * caches slow results across builds. `progressOf` gets the number of files, and returns a function to call after
 * each.
 */
export async function writeCompressedCopies(
  folder: string,
  paths: readonly string[],
  kept: Pick<KeptFiles, 'file'>,
  progressOf: (all: number) => () => void = () => () => {},
): Promise<CopiesWritten> {
  const written = { brotli: { files: 0, bytes: 0 }, gzip: { files: 0, bytes: 0 } };
  const compressible = paths
    .filter((path) => compressedExtensions.includes(extensionOf(path)))
    .map((path) => ({ path, size: statSync(join(folder, path)).size }))
    .filter(({ size }) => size >= minBytes)
    // The slowest first, so that no long task remains at the end without others beside it.
    .toSorted((a, b) => b.size - a.size);
  const step = progressOf(compressible.length);
  await forEachOf(compressible, filesAtATime, async ({ path, size }) => {
    step();
    const file = join(folder, path);
    const gzipped = `${file}.gz`;
    if (!isUnchanged(file) || !existsSync(gzipped)) {
      const level = constants.Z_BEST_COMPRESSION;
      writeFileSync(gzipped, await compressGzip(readFileSync(file), { level }));
    }
    written.gzip.files += 1;
    written.gzip.bytes += statSync(gzipped).size;
    if (isOneOfMany(path)) return;
    const bytes = readFileSync(file);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const brotli = await kept.file(digest, () => compressBrotli(bytes, optionsFor(path, size)));
    writeInto(folder, `${path}.br`, brotli);
    written.brotli.files += 1;
    written.brotli.bytes += brotli.byteLength;
  });
  return written;
}
