/** A great circle as GeoJSON: dense enough to look round, cut at the antimeridian. */
import type { LineString, MultiLineString, Position as Numbers } from 'geojson';
import type { Position } from './arc';
import { greatCircle, positionAlong } from './great-circle-curve';
import { nearestTurn } from './longitude';

const radians = Math.PI / 180;

/** Longest step in degrees, along the line and in longitude (where the line passes a pole). */
const maxStep = 2;
const maxTurn = 5;
/** A line over a pole itself turns by 180° at once, however short the steps. */
const maxBisections = 16;
/** About a metre. */
const decimals = 5;

function rounded(degrees: number): number {
  // `+ 0` turns -0 into 0.
  return Number(degrees.toFixed(decimals)) + 0;
}

/** Rounded positions from `a` to `b`, whose longitudes run on beyond ±180 where the line crosses it. */
function densePositions(a: Position, b: Position): Position[] {
  const circle = greatCircle(a, b);
  const positions: Position[] = [[rounded(a[0]), rounded(a[1])]];

  function add(from: number, to: number, end: Position, bisections: number): void {
    const [longitude = 0] = positions.at(-1) ?? a;
    const turn = Math.abs(nearestTurn(end[0], longitude) - longitude);
    const isShort = ((to - from) * circle.angle) / radians <= maxStep && turn <= maxTurn;
    if (isShort || bisections === maxBisections) {
      positions.push([rounded(nearestTurn(end[0], longitude)), rounded(end[1])]);
      return;
    }
    const middle = (from + to) / 2;
    add(from, middle, positionAlong(circle, circle.angle * middle), bisections + 1);
    add(middle, to, end, bisections + 1);
  }

  add(0, 1, b, 0);
  return positions;
}

/**
 * The latitude at which the great circle through two positions crosses a meridian between them.
 * E. Williams, "Aviation Formulary", section "Latitude of point on GC".
 */
function latitudeAt(meridian: number, [lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const tangent =
    (Math.tan(lat1 * radians) * Math.sin((lon2 - meridian) * radians) +
      Math.tan(lat2 * radians) * Math.sin((meridian - lon1) * radians)) /
    Math.sin((lon2 - lon1) * radians);
  return Math.atan(tangent) / radians;
}

/** The number of the world copy that a longitude lies in: 0 between -180 and 180. */
function worldOf(longitude: number): number {
  return Math.floor((longitude + 180) / 360);
}

/** The parts of the line that lie between -180 and 180. */
function cutAtAntimeridian(positions: readonly Position[]): Numbers[][] {
  const parts: Numbers[][] = [[]];
  const push = ([longitude, latitude]: Position, world: number) =>
    parts.at(-1)?.push([rounded(longitude - 360 * world), rounded(latitude)]);

  let world = 0;
  for (const [index, position] of positions.entries()) {
    const before = positions[index - 1];
    const next = worldOf(position[0]);
    // A line that only touches the antimeridian, or ends on it, stays on its side.
    const crosses = next !== world && position[0] !== 360 * world + 180;
    if (before !== undefined && crosses) {
      const meridian = 360 * Math.max(world, next) - 180;
      const latitude = latitudeAt(meridian, before, position);
      if (before[0] !== meridian) push([meridian, latitude], world);
      parts.push([]);
      push([meridian, latitude], next);
      world = next;
    }
    push(position, world);
  }
  return parts.filter((part) => part.length > 1);
}

/** The shortest line between two places on the sphere, in one part or cut into several. */
export function greatCircleLine(a: Position, b: Position): LineString | MultiLineString {
  const parts = cutAtAntimeridian(densePositions(a, b));
  const [only, ...more] = parts;
  return only !== undefined && more.length === 0
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts };
}
