/** Land and borders for drawn maps, at two levels of detail. */
import { type Earth, earthOf } from '../../core/earth/earth';
import { readEarthLines } from '../basemap/earth-lines';
import type { Scale } from '../basemap/natural-earth';

const read = new Map<Scale, Earth>();

/** Read once per process; takes up to a second. */
export function readEarth(detail: Scale): Earth {
  const earth = read.get(detail) ?? earthOf(readEarthLines(detail));
  read.set(detail, earth);
  return earth;
}
