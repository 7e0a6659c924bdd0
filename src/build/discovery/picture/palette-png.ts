/**
 * Pixels as a PNG with a palette: a quarter of the bytes of one in full colour, and for flat colours
 * with soft edges hardly a difference to the eye. https://www.w3.org/TR/png-3/
 */
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const compress = promisify(deflate);

/** Of the few colours of a map and their soft edges; with 256 a picture is a tenth larger. */
const maxColours = 64;

/** How often each colour occurs, as `0xAABBGGRR`. */
function countColours(pixels: Uint32Array): Map<number, number> {
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

/** Index of the colour that is least far away in a palette of red, green, blue, red, … */
function nearest(colour: number, palette: Uint8Array): number {
  const [red, green, blue] = channels(colour);
  let best = 0;
  let least = Infinity;
  for (let at = 0; at < palette.length; at += 3) {
    const distance =
      (red - (palette[at] ?? 0)) ** 2 +
      (green - (palette[at + 1] ?? 0)) ** 2 +
      (blue - (palette[at + 2] ?? 0)) ** 2;
    if (distance < least) {
      best = at / 3;
      least = distance;
    }
  }
  return best;
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
 * A PNG of opaque pixels, given as bytes of red, green, blue and alpha. Of more than 64 colours the
 * most frequent stay, and the others become the nearest of them.
 */
export async function palettePng(
  rgba: Uint8Array,
  width: number,
  height: number,
): Promise<Uint8Array> {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const colours = [...countColours(pixels)].toSorted(([, a], [, b]) => b - a);
  const palette = Uint8Array.from(
    colours.slice(0, maxColours).flatMap(([colour]) => channels(colour)),
  );
  const indices = new Map(
    colours.map(([colour], index) => [
      colour,
      index < maxColours ? index : nearest(colour, palette),
    ]),
  );
  // Each row begins with the number of its filter; palettes want none.
  const rows = Buffer.alloc((width + 1) * height);
  let lastColour = -1;
  let lastIndex = 0;
  for (let y = 0; y < height; y += 1) {
    const row = y * (width + 1) + 1;
    for (let x = 0; x < width; x += 1) {
      const colour = pixels[y * width + x] ?? 0;
      if (colour !== lastColour) {
        lastColour = colour;
        lastIndex = indices.get(colour) ?? 0;
      }
      rows[row + x] = lastIndex;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8); // bits an index
  header.writeUInt8(3, 9); // colours from a palette
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', await compress(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
