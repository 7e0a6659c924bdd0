/** Coordinates of a place: on the globe, and swapped at times. */
import type { Coordinates } from '../domain/great-circle';
import { type Bounds, judgeCoordinates } from './judge-coordinates';
import { readDegrees } from './read-position';
import type { Remark } from './remark';

interface CleanCoordinates {
  readonly coordinates: Coordinates | null;
  /** As they were written, where they are read the other way round. */
  readonly given: Coordinates | null;
  readonly isOutside: boolean;
  /** Why there are none. */
  readonly remarks: Remark[];
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
