/** A screenshot of the map, with queries about its pixels. */
import type { Page } from '@playwright/test';
import { decode } from 'fast-png';

type Rgb = readonly [red: number, green: number, blue: number];
type Point = { readonly x: number; readonly y: number };

/** The maximum distance of a drawn colour from the palette's, summed over all channels. */
const colourTolerance = 60;

export interface MapPicture {
  readonly width: number;
  readonly height: number;
  /** The number of visually distinct colours. */
  colours(): number;
  /** Whether a pixel of the colour, `#rrggbb`, is within `radius` pixels of the point. */
  shows(colour: string, point: Point, radius: number): boolean;
  /** The number of pixels of the colour in a rectangle. */
  count(colour: string, left: number, top: number, right: number, bottom: number): number;
  /** The samples of its pixels, row by row: three or four bytes each. */
  readonly pixels: Buffer;
}

/** The number of pixels in the upper rows of two pictures that differ. */
export function changedPixels(one: MapPicture, other: MapPicture, rows: number): number {
  const size = one.pixels.length / (one.width * one.height);
  let count = 0;
  for (let at = 0; at < size * one.width * rows; at += size) {
    if (one.pixels.compare(other.pixels, at, at + size, at, at + size) !== 0) count += 1;
  }
  return count;
}

function read(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Takes a screenshot of the window. */
export async function takePicture(page: Page): Promise<MapPicture> {
  return readPicture(await page.screenshot());
}

/** Reads a PNG. */
export function readPicture(png: Buffer): MapPicture {
  const { width, height, channels: size, data } = decode(png);
  const pixels = Buffer.from(data);

  function isColour(x: number, y: number, colour: Rgb): boolean {
    if (x < 0 || y < 0 || x >= width || y >= height) return false;
    const start = size * (y * width + x);
    const difference = colour.reduce(
      (sum, value, channel) => sum + Math.abs(value - (pixels[start + channel] ?? 0)),
      0,
    );
    return difference <= colourTolerance;
  }

  return {
    width,
    height,
    pixels,
    colours() {
      const found = new Set<number>();
      for (let at = 0; at < pixels.length; at += size) {
        const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
        found.add((red >> 4) * 256 + (green >> 4) * 16 + (blue >> 4));
      }
      return found.size;
    },
    shows(text, point, radius) {
      const colour = read(text);
      for (let y = Math.floor(point.y - radius); y <= point.y + radius; y += 1) {
        for (let x = Math.floor(point.x - radius); x <= point.x + radius; x += 1) {
          const isNear = Math.hypot(x + 0.5 - point.x, y + 0.5 - point.y) <= radius;
          if (isNear && isColour(x, y, colour)) return true;
        }
      }
      return false;
    },
    count(text, left, top, right, bottom) {
      const colour = read(text);
      let count = 0;
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) if (isColour(x, y, colour)) count += 1;
      }
      return count;
    },
  };
}
