/** Coordinates as lists write them: as two numbers or as a point of WKT, and swapped at times. */
import type { Coordinates } from '../domain/great-circle';
import { type Bounds, judgeCoordinates } from './judge-coordinates';
import type { Remark } from './remark';

interface CleanCoordinates {
  readonly coordinates: Coordinates | null;
  /** As they were written, where they are read the other way round. */
  readonly given: Coordinates | null;
  readonly isOutside: boolean;
  /** Why there are none. */
  readonly remarks: Remark[];
}

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

/**
 * Reads the coordinates of `name`. They count as swapped only where they are impossible as they
 * stand, off the globe or outside of the country's bounds, and right the other way round.
 */
export function cleanCoordinates(
  name: string,
  longitudeText: string,
  latitudeText: string,
  bounds: Bounds | null,
): CleanCoordinates {
  const [longitude, latitude] = [readDegrees(longitudeText), readDegrees(latitudeText)];
  const refused = (reason: Remark['reason'], done: string): CleanCoordinates => ({
    coordinates: null,
    given: null,
    isOutside: false,
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
  const coordinates: Coordinates = [longitude, latitude];
  const judgement = judgeCoordinates(coordinates, bounds, 0);
  if (judgement === 'off-globe') {
    return refused('bad-coordinates', `"${name}": ${written} are not on the globe`);
  }
  if (judgement === 'swapped') {
    return {
      coordinates: [latitude, longitude],
      given: coordinates,
      isOutside: false,
      remarks: [],
    };
  }
  return { coordinates, given: null, isOutside: judgement === 'outside', remarks: [] };
}
