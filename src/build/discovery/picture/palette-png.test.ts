import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { palettePng } from './palette-png';

/** Pixels as RGBA bytes, from colours as `[red, green, blue]`. */
function pixelsOf(colours: readonly (readonly [number, number, number])[]): Uint8Array {
  return Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));
}

/** The chunks of a PNG by type; checks their checksums. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(png);
  expect(file.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const end = at + 8 + file.readUInt32BE(at);
    const named = file.subarray(at + 4, end);
    expect(file.readUInt32BE(end)).toBe(crc32(named));
    chunks.set(named.subarray(0, 4).toString('latin1'), named.subarray(4));
    at = end + 4;
  }
  return chunks;
}

/** The colour of each pixel, as decoded from the file. */
function coloursOf(png: Uint8Array): number[][] {
  const chunks = chunksOf(png);
  const width = chunks.get('IHDR')?.readUInt32BE(0) ?? 0;
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const rowBytes = 1 + Math.ceil(width / 2);
  const height = rows.length / rowBytes;
  return Array.from({ length: width * height }, (_, at) => {
    const x = at % width;
    const byte = rows[Math.floor(at / width) * rowBytes + 1 + Math.floor(x / 2)] ?? 0;
    const index = x % 2 === 0 ? byte >> 4 : byte & 15;
    return [...palette.subarray(3 * index, 3 * index + 3)];
  });
}

describe('a PNG with a palette', () => {
  it('keeps the pixels of a picture with few colours', () => {
    const colours = [
      ...([
        [0, 0, 0],
        [255, 255, 255],
        [255, 255, 255],
      ] as const),
      ...([
        [176, 32, 58],
        [0, 0, 0],
        [28, 93, 168],
      ] as const),
    ];
    const png = palettePng(pixelsOf(colours), 3, 2);
    const header = chunksOf(png).get('IHDR');
    expect([header?.readUInt32BE(0), header?.readUInt32BE(4)]).toEqual([3, 2]);
    expect(coloursOf(png)).toEqual(colours);
    expect([...chunksOf(png).keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  });

  it('gives rare colours the nearest of the frequent ones', () => {
    const frequent = Array.from({ length: 12 }, (_, index) => [index * 16, 0, 0] as const);
    const rare = [100, 0, 0] as const;
    const png = palettePng(pixelsOf([...frequent, ...frequent, rare]), 25, 1);
    const colours = coloursOf(png);
    expect(colours.slice(0, 12)).toEqual(frequent);
    expect(colours.at(-1)).toEqual([96, 0, 0]);
  });

  it('keeps the colour of a thin line beside many steps of grey', () => {
    const greys = Array.from(
      { length: 40 },
      (_, index) => [index * 6, index * 6, index * 6] as const,
    );
    const line = [156, 110, 0] as const;
    const png = palettePng(pixelsOf([...Array(20).fill(greys).flat(), line]), 801, 1);
    expect(coloursOf(png).at(-1)).toEqual(line);
  });
});
