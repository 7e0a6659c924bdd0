import { geoContains, geoDistance } from 'd3-geo';
import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { packEarth, unpackEarth } from '../../core/earth/earth';
import type { Cap, VectorLine } from '../../core/earth/earth-in-view';
import type { Position } from '../../core/geometry/arc';
import { positionToward, unitVector } from '../../core/geometry/great-circle-curve';
import { readEarthLines } from '../basemap/earth-lines';
import { readEarth } from './earth';

const { land, borders } = readEarth('110m');
const wholeView: Cap = { middle: [1, 0, 0], radius: Math.PI };

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);
const radius = fc.double({ min: 0.02, max: Math.PI / 2, noNaN: true });

function positionsOf(line: VectorLine): Position[] {
  return Array.from({ length: line.length / 3 }, (_, index) => {
    const [x = 0, y = 0, z = 0] = line.subarray(3 * index);
    return positionToward([x, y, z]);
  });
}

/** Land for d3-geo. */
function polygonsOf(polygons: readonly (readonly VectorLine[])[]): MultiPolygon {
  const coordinates = polygons.map((rings) =>
    rings.map((ring) => positionsOf(ring).map((position) => [...position])),
  );
  return { type: 'MultiPolygon', coordinates };
}

function segmentsOf(lines: readonly VectorLine[]): (readonly [from: Position, to: Position])[] {
  return lines
    .map(positionsOf)
    .flatMap((line) => line.slice(1).map((end, index) => [line[index] ?? end, end] as const));
}

function countPoints(polygons: readonly (readonly VectorLine[])[]): number {
  return polygons.flat().reduce((sum, ring) => sum + ring.length / 3, 0);
}

describe('the earth in view', () => {
  it('has land where the whole earth has it', () => {
    const whole = polygonsOf(land.within(wholeView));
    fc.assert(
      fc.property(position, radius, position, (middle, reach, point) => {
        fc.pre(geoDistance(middle, point) < reach);
        const seen = polygonsOf(land.within({ middle: unitVector(middle), radius: reach }));
        expect(geoContains(seen, point)).toBe(geoContains(whole, point));
      }),
      { numRuns: 150 },
    );
  });

  it('has every stretch of a border that begins in view', () => {
    const whole = segmentsOf(borders.within(wholeView));
    fc.assert(
      fc.property(position, radius, (middle, reach) => {
        const segments = new Set(
          segmentsOf(borders.within({ middle: unitVector(middle), radius: reach })).map(String),
        );
        const missing = whole
          .filter(([[x, y]]) => geoDistance(middle, [x, y]) < reach)
          .filter((segment) => !segments.has(String(segment)));
        expect(missing).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('comes out of its file as it went in, to a hundred metres', () => {
    const lines = readEarthLines('110m');
    const unpacked = unpackEarth(packEarth(lines));
    const points = ({ land: polygons, borders: inner, disputed }: typeof lines) =>
      [polygons.flat(), inner, disputed].flat(3);
    const after = points(unpacked);
    expect(after).toHaveLength(points(lines).length);
    const farthest = points(lines).map((degrees, index) =>
      Math.abs(degrees - (after[index] ?? Number.NaN)),
    );
    expect(Math.max(...farthest)).toBeLessThan(0.001);
  });

  it('has a fraction of the points where little is looked at', () => {
    const near: Cap = { middle: unitVector([10, 50]), radius: 0.1 };
    const seen = land.within(near);
    expect(countPoints(seen)).toBeLessThan(countPoints(land.within(wholeView)) / 5);
  });
});
