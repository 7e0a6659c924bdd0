/**
 * Pixels as a PNG with a palette: a fifth of the bytes of one in full colour, and for flat colours
 * with soft edges hardly a difference to the eye. https://www.w3.org/TR/png-3/
 */
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const compress = promisify(deflate);

/** Four bits an index: enough for the few colours of a map and the steps of their soft edges. */
const maxColours = 16;
const bitsOfIndex = 4;
/** The highest that is quick: the next saves a twentieth and takes thrice as long. */
const compressionLevel = 7;

/** How often each colour occurs, as `0xAABBGGRR` with a sign: a map takes larger numbers as keys far slower. */
function countColours(pixels: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let start = 0;
  for (let index = 1; index <= pixels.length; index += 1) {
    const colour = pixels[start];
    if (colour === undefined || (index < pixels.length && pixels[index] === colour)) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + index - start);
    start = index;
  }
  return counts;
}

function channels(colour: number): [number, number, number] {
  return [colour & 0xff, (colour >>> 8) & 0xff, (colour >>> 16) & 0xff];
}

function squaredDistance(a: number, b: number): number {
  const [red, green, blue] = channels(a);
  const [otherRed, otherGreen, otherBlue] = channels(b);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

interface Palette {
  readonly colours: readonly number[];
  /** Of each colour that occurs, the index of the one that stands for it. */
  readonly indices: ReadonlyMap<number, number>;
}

/**
 * One colour after the other, each the one that would be missed most: by how many pixels have it, and
 * how far it is from those chosen before. So a thin line keeps its colour beside the many steps of
 * edges.
 */
function choosePalette(counts: ReadonlyMap<number, number>): Palette {
  const colours: number[] = [];
  const found = [...counts.keys()];
  const indices = found.map(() => 0);
  const distances = found.map(() => Number.POSITIVE_INFINITY);
  // All of them are missed alike before there is one: the most frequent begins.
  let next = [...counts.values()].reduce(
    (best, count, at, all) => (count > (all[best] ?? 0) ? at : best),
    0,
  );
  while (colours.length < maxColours) {
    const chosen = found[next] ?? 0;
    colours.push(chosen);
    let max = 0;
    for (const [at, colour] of found.entries()) {
      const distance = squaredDistance(colour, chosen);
      if (distance < (distances[at] ?? 0)) {
        distances[at] = distance;
        indices[at] = colours.length - 1;
      }
      const missed = (distances[at] ?? 0) * (counts.get(colour) ?? 0);
      if (missed > max) [max, next] = [missed, at];
    }
    if (max === 0) break;
  }
  return { colours, indices: new Map(found.map((colour, at) => [colour, indices[at] ?? 0])) };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

/**
 * A PNG of opaque pixels, given as bytes of red, green, blue and alpha. Of more than 16 colours those
 * that would be missed most stay, and the others become the nearest of them.
 */
export async function palettePng(
  rgba: Uint8Array,
  width: number,
  height: number,
): Promise<Uint8Array> {
  const pixels = new Int32Array(rgba.buffer, rgba.byteOffset, width * height);
  const { colours, indices } = choosePalette(countColours(pixels));
  // Each row begins with the number of its filter; palettes want none.
  const rowBytes = 1 + Math.ceil((width * bitsOfIndex) / 8);
  const rows = Buffer.alloc(rowBytes * height);
  let lastColour = -1;
  let lastIndex = 0;
  for (let y = 0; y < height; y += 1) {
    const row = y * rowBytes + 1;
    for (let x = 0; x < width; x += 1) {
      const colour = pixels[y * width + x] ?? 0;
      if (colour !== lastColour) {
        lastColour = colour;
        lastIndex = indices.get(colour) ?? 0;
      }
      const byte = row + (x >> 1);
      rows[byte] = (rows[byte] ?? 0) | (x % 2 === 0 ? lastIndex << bitsOfIndex : lastIndex);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(bitsOfIndex, 8); // bits an index
  header.writeUInt8(3, 9); // colours from a palette
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(colours.flatMap(channels))),
    chunk('IDAT', await compress(rows, { level: compressionLevel })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
