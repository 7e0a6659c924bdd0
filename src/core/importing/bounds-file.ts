/** `data/country-bounds.json`: the bounds of each country, for pages that check coordinates. */
import { isObject } from '../domain/is-object';
import { UnreadableFileError } from '../domain/unreadable-file';
import type { Bounds, BoundsOfCountry } from './classify-coordinates';

/** The path of the file under `data/`. */
export const boundsPath = 'country-bounds.json';

/** West, south, east, north. */
type RawBounds = readonly [number, number, number, number];

/** Writes the file for the countries, by their codes. */
export function boundsFile(bounds: ReadonlyMap<string, Bounds>): string {
  const raw = [...bounds].map(([code, { west, south, east, north }]): [string, RawBounds] => [
    code,
    [west, south, east, north],
  ]);
  return `${JSON.stringify(Object.fromEntries(raw))}\n`;
}

/** Reads the bounds of countries from the parsed file. Throws an UnreadableFileError if it is another file. */
export function readBounds(json: unknown): BoundsOfCountry {
  if (!isObject(json)) throw new UnreadableFileError('country bounds: it is another file');
  const known = new Map(
    Object.entries(json as Record<string, RawBounds>).map(
      ([code, [west, south, east, north]]): [string, Bounds] => [
        code,
        { west, south, east, north },
      ],
    ),
  );
  return (country) => known.get(country) ?? null;
}
