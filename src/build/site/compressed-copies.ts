/** Compressed copies of the site's files, for hosts that send what lies beside a file: `.br` and `.gz`. */
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

/** Smaller files fit into one packet as they are. */
const minBytes = 1_000;

/** From here on the hardest level takes twice the time of the next one, for a hundredth of the bytes. */
const minBytesOfHuge = 2_000_000;
const hugeQuality = constants.BROTLI_MAX_QUALITY - 1;

/** As many as Node compresses at a time. */
const filesAtATime = 4;

/**
 * Whether a file is one of the thousands of places and pairs, or a calendar, which programmes fetch by
 * themselves. Those have no `.br`: of 3.2 kB it would save half a kilobyte and no packet, for twice the
 * files and a minute of processor time.
 */
function isOneOfMany(path: string): boolean {
  if (/^(?:assets\/pages|data\/pairs|(?:\w+\/)?(?:place|pair))\/|\.ics$/.test(path)) return true;
  return path.endsWith('.html') && !firstPages.includes(path);
}

interface Copies {
  readonly files: number;
  readonly bytes: number;
}

function optionsFor(size: number): BrotliOptions {
  const quality = size < minBytesOfHuge ? constants.BROTLI_MAX_QUALITY : hugeQuality;
  return { params: { [constants.BROTLI_PARAM_QUALITY]: quality } };
}

/** What was written. */
export interface CopiesWritten {
  readonly brotli: Copies;
  readonly gzip: Copies;
}

/** COMPRESSED_COPIES=no leaves them out, for hosts that compress by themselves and count files. */
export function writesCopies(): boolean {
  return process.env.COMPRESSED_COPIES !== 'no';
}

/**
 * Writes the copies of those files of a folder that are worth it. `paths` are relative to it, with
 * slashes. `kept` holds from build to build what takes long; `tellAll` is told how many there are, and of each.
 */
export async function writeCompressedCopies(
  folder: string,
  paths: readonly string[],
  kept: Pick<KeptFiles, 'file'>,
  tellAll: (all: number) => () => void = () => () => {},
): Promise<CopiesWritten> {
  const written = { brotli: { files: 0, bytes: 0 }, gzip: { files: 0, bytes: 0 } };
  const compressible = paths
    .filter((path) => compressedExtensions.includes(extensionOf(path)))
    .map((path) => ({ path, size: statSync(join(folder, path)).size }))
    .filter(({ size }) => size >= minBytes)
    // What takes longest is not left for the end, when nothing else is to be done.
    .toSorted((a, b) => b.size - a.size);
  const tell = tellAll(compressible.length);
  await forEachOf(compressible, filesAtATime, async ({ path, size }) => {
    tell();
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
    const brotli = await kept.file(digest, () => compressBrotli(bytes, optionsFor(size)));
    writeInto(folder, `${path}.br`, brotli);
    written.brotli.files += 1;
    written.brotli.bytes += brotli.byteLength;
  });
  return written;
}
