/** Coordinates as lists write them: as two numbers or as a point of WKT, and swapped at times. */
import type { Coordinates } from '../../../core/domain/great-circle';
import { boundsOfCountry, isWithin } from '../country-shapes';
import type { Remark } from './remark';

/** Degrees beyond its bounds that still count as a country: ports, islets, disputed borders. */
const margin = 1;

export type CleanCoordinates =
  | { readonly coordinates: Coordinates; readonly isOutside: boolean; readonly remarks: Remark[] }
  | { readonly coordinates: null; readonly remarks: Remark[] };

/** A decimal number, also with a comma; `null` for an empty text, NaN for any other. */
function readDegrees(text: string): number | null {
  const plain = text.trim().replace('−', '-');
  if (plain === '') return null;
  return /^[+-]?\d+(?:[.,]\d*)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}

/** `Point(74.59 42.87)`, as Wikidata and PostGIS write it: longitude first. */
export function readPoint(text: string): { longitude: string; latitude: string } | null {
  const [, longitude, latitude] = /Point\s*\(\s*(\S+)\s+(\S+)\s*\)\s*$/i.exec(text) ?? [];
  return longitude === undefined || latitude === undefined ? null : { longitude, latitude };
}

function isOnGlobe([longitude, latitude]: Coordinates): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

/**
 * Reads the coordinates of `name`. They count as swapped only where they are impossible as they
 * stand, off the globe or outside of the country, and right the other way round.
 */
export function cleanCoordinates(
  name: string,
  longitudeText: string,
  latitudeText: string,
  country: string | null,
): CleanCoordinates {
  const [longitude, latitude] = [readDegrees(longitudeText), readDegrees(latitudeText)];
  const refused = (reason: Remark['reason'], done: string): CleanCoordinates => ({
    coordinates: null,
    remarks: [{ reason, done }],
  });
  if (longitude === null || latitude === null) {
    return refused('missing-coordinates', `"${name}" has none`);
  }
  const written = `latitude ${latitudeText.trim()}, longitude ${longitudeText.trim()}`;
  if (Number.isNaN(longitude) || Number.isNaN(latitude)) {
    return refused('bad-coordinates', `"${name}": ${written} are not two numbers`);
  }
  if (longitude === 0 && latitude === 0) {
    return refused('missing-coordinates', `"${name}" has 0, 0, which stands for none`);
  }
  const bounds = country === null ? null : boundsOfCountry(country);
  const given: Coordinates = [longitude, latitude];
  const swapped: Coordinates = [latitude, longitude];
  const fits = (coordinates: Coordinates, width: number) =>
    isOnGlobe(coordinates) && (bounds === null || isWithin(coordinates, bounds, width));
  if (fits(given, margin)) return { coordinates: given, isOutside: false, remarks: [] };
  if (fits(swapped, 0)) {
    const done = `"${name}": ${written} are read the other way round`;
    return {
      coordinates: swapped,
      isOutside: false,
      remarks: [{ reason: 'swapped-coordinates', done }],
    };
  }
  if (!isOnGlobe(given)) {
    return refused('bad-coordinates', `"${name}": ${written} are not on the globe`);
  }
  return { coordinates: given, isOutside: true, remarks: [] };
}
