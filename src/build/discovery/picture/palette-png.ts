/**
 * Encodes pixels as a PNG with a palette: a fifth of the size of full colour, and hardly a visible difference for
 * flat colours with antialiased edges. https://www.w3.org/TR/png-3/
 */
import { crc32, deflateSync } from 'node:zlib';

/** Four bits per index: enough for the few colours of a map and the steps of their antialiased edges. */
const maxColours = 12;
const bitsOfIndex = 4;
/** The highest fast level: the next one saves 5 % and takes three times as long. */
const compressionLevel = 7;

/** A picture as runs of pixels of one colour, from the upper left. */
interface Runs {
  /** The colours that occur, as signed `0xAABBGGRR`: a `Map` is much slower with larger numbers as keys. */
  readonly colours: readonly number[];
  /** The number of pixels of each. */
  readonly counts: readonly number[];
  /** For each run, the index of its colour, and the pixel after its last. */
  readonly indices: readonly number[];
  readonly ends: readonly number[];
}

function findRuns(pixels: Int32Array): Runs {
  const known = new Map<number, number>();
  const colours: number[] = [];
  const counts: number[] = [];
  const indices: number[] = [];
  const ends: number[] = [];
  let start = 0;
  while (start < pixels.length) {
    const colour = pixels[start] ?? 0;
    let end = start + 1;
    while (end < pixels.length && pixels[end] === colour) end += 1;
    const index = known.get(colour) ?? colours.length;
    if (index === colours.length) {
      known.set(colour, index);
      colours.push(colour);
    }
    counts[index] = (counts[index] ?? 0) + end - start;
    indices.push(index);
    ends.push(end);
    start = end;
  }
  return { colours, counts, indices, ends };
}

function channels(colour: number): [number, number, number] {
  return [colour & 0xff, (colour >>> 8) & 0xff, (colour >>> 16) & 0xff];
}

/** Unrolled by hand: it is called some hundred thousand times per picture. */
function squaredDistance(a: number, b: number): number {
  const red = (a & 0xff) - (b & 0xff);
  const green = ((a >>> 8) & 0xff) - ((b >>> 8) & 0xff);
  const blue = ((a >>> 16) & 0xff) - ((b >>> 16) & 0xff);
  return red * red + green * green + blue * blue;
}

interface Palette {
  readonly chosen: readonly number[];
  /** For each colour that occurs, the index of its replacement. */
  readonly standIns: Uint8Array;
}

/**
 * Greedily chooses the colour that would be missed most: by its number of pixels, and by its distance from those
 * chosen before. So a thin line keeps its colour beside the many steps of edges.
 */
function choosePalette({ colours, counts }: Runs): Palette {
  const chosen: number[] = [];
  const standIns = new Uint8Array(colours.length);
  const distances = new Float64Array(colours.length).fill(Number.POSITIVE_INFINITY);
  // Starts with the most frequent colour: without a first one there are no distances.
  let next = counts.reduce((best, count, at) => (count > (counts[best] ?? 0) ? at : best), 0);
  while (chosen.length < maxColours) {
    const colour = colours[next] ?? 0;
    let max = 0;
    for (let at = 0; at < colours.length; at += 1) {
      const distance = squaredDistance(colours[at] ?? 0, colour);
      if (distance < (distances[at] ?? 0)) {
        distances[at] = distance;
        standIns[at] = chosen.length;
      }
      const missed = (distances[at] ?? 0) * (counts[at] ?? 0);
      if (missed > max) [max, next] = [missed, at];
    }
    chosen.push(colour);
    if (max === 0) break;
  }
  return { chosen, standIns };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

/** Writes an index to the pixels of a row from `x` up to, but not including, `stop`; `row` is the byte of its first pixel. */
function fillRow(rows: Buffer, row: number, x: number, stop: number, index: number): void {
  let at = row + (x >> 1);
  const last = row + (stop >> 1);
  if (x % 2 === 1) {
    rows[at] = (rows[at] ?? 0) | index;
    at += 1;
  }
  const both = (index << bitsOfIndex) | index;
  // For the few bytes of most runs, calling `fill` costs more than writing them.
  if (last - at > 32) rows.fill(both, at, last);
  else for (; at < last; at += 1) rows[at] = both;
  if (stop % 2 === 1 && stop > x) rows[last] = (rows[last] ?? 0) | (index << bitsOfIndex);
}

/**
 * A PNG of opaque pixels, given as RGBA bytes. If there are more than 12 colours, those that would be missed most
 * are kept, and the others become the nearest of them.
 */
export function palettePng(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const runs = findRuns(new Int32Array(rgba.buffer, rgba.byteOffset, width * height));
  const { chosen, standIns } = choosePalette(runs);
  // Each row starts with the number of its filter; palettes compress best without.
  const rowBytes = 1 + Math.ceil((width * bitsOfIndex) / 8);
  const rows = Buffer.alloc(rowBytes * height);
  let x = 0;
  let row = 1;
  let pixel = 0;
  for (let run = 0; run < runs.ends.length; run += 1) {
    const index = standIns[runs.indices[run] ?? 0] ?? 0;
    const end = runs.ends[run] ?? 0;
    while (pixel < end) {
      const stop = Math.min(width, x + end - pixel);
      pixel += stop - x;
      fillRow(rows, row, x, stop, index);
      x = stop;
      if (x === width) {
        x = 0;
        row += rowBytes;
      }
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(bitsOfIndex, 8); // bits per index
  header.writeUInt8(3, 9); // colours from a palette
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(chosen.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: compressionLevel })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
