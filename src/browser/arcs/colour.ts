/** Converts the palette's colours to numbers for WebGL. */

export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rrggbb` as three numbers from 0 to 255. Throws a RangeError for anything else. */
export function readColour(text: string): Rgb {
  const digits = /^#([0-9a-f]{6})$/i.exec(text)?.[1];
  if (digits === undefined) {
    throw new RangeError(`The colour of an arc is "${text}"; write it as #rrggbb, like #1c5da8.`);
  }
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Reads `#rrggbb` as three numbers from 0 to 1, for shaders. Throws like `readColour`. */
export function shares(text: string): Rgb {
  const [red, green, blue] = readColour(text);
  return [red / 255, green / 255, blue / 255];
}
