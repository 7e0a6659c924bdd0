/** Meridians and parallels, which are straight lines in Web Mercator. */
import type { Feature, LineString, Position } from 'geojson';
import { mercatorEdge } from '../../core/geometry/mercator';

const step = 15;
/** The latitude at which most meridians end, before they converge at the poles. */
const shortReach = 75;

function line(...coordinates: Position[]): Feature<LineString> {
  return { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } };
}

/** Multiples of the step between two values, both included. */
function steps(from: number, to: number): number[] {
  return Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, index) => from + index * step,
  );
}

export function graticule(): Feature<LineString>[] {
  const meridians = steps(-180, 180 - step).map((longitude) => {
    const reach = longitude % 90 === 0 ? mercatorEdge : shortReach;
    return line([longitude, -reach], [longitude, reach]);
  });
  const parallels = steps(-shortReach, shortReach).map((latitude) =>
    line([-180, latitude], [180, latitude]),
  );
  return [...meridians, ...parallels];
}
