/** Reads the coordinates of a place, and swaps them if they were written in the wrong order. */
import type { Coordinates } from '../domain/great-circle';
import { type Bounds, classifyCoordinates } from './classify-coordinates';
import { readDegrees } from './read-position';
import { type Remark, remark } from './remark';

interface CleanCoordinates {
  readonly coordinates: Coordinates | null;
  /** The coordinates as written, if they have been swapped. */
  readonly given: Coordinates | null;
  readonly isOutside: boolean;
  /** The reasons if there are none. */
  readonly remarks: Remark[];
}

/**
 * Reads the coordinates of `name`. They are swapped only if they are impossible as written, that is off the globe or
 * outside of the country's bounds, and right when swapped.
 */
export function cleanCoordinates(
  name: string,
  longitudeText: string,
  latitudeText: string,
  bounds: Bounds | null,
): CleanCoordinates {
  const [longitude, latitude] = [readDegrees(longitudeText), readDegrees(latitudeText)];
  const refused = (...remarks: Remark[]): CleanCoordinates => ({
    coordinates: null,
    given: null,
    isOutside: false,
    remarks,
  });
  if (longitude === null || latitude === null) {
    return refused(remark('missing-coordinates', { name }, 'no-coordinates'));
  }
  const written = { name, latitude: latitudeText.trim(), longitude: longitudeText.trim() };
  if (Number.isNaN(longitude) || Number.isNaN(latitude)) {
    return refused(remark('bad-coordinates', written, 'not-numbers'));
  }
  if (longitude === 0 && latitude === 0) {
    return refused(remark('missing-coordinates', { name }, 'zero-coordinates'));
  }
  const coordinates: Coordinates = [longitude, latitude];
  const position = classifyCoordinates(coordinates, bounds, 0);
  if (position === 'off-globe') {
    return refused(remark('bad-coordinates', written, 'off-globe'));
  }
  if (position === 'swapped') {
    return {
      coordinates: [latitude, longitude],
      given: coordinates,
      isOutside: false,
      remarks: [],
    };
  }
  return { coordinates, given: null, isOutside: position === 'outside', remarks: [] };
}
