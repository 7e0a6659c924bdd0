import fc from 'fast-check';
import type { LineString, MultiLineString, Position as Numbers } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Position } from './arc';
import { greatCircleLine } from './great-circle-line';

const radians = Math.PI / 180;

function partsOf(line: LineString | MultiLineString): Numbers[][] {
  return line.type === 'LineString' ? [line.coordinates] : line.coordinates;
}

/** The point of the unit sphere. Written again: the tested code may not test itself. */
function vectorOf([longitude = Number.NaN, latitude = Number.NaN]: Numbers | Position) {
  const [x, y] = [longitude * radians, latitude * radians];
  return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)] as const;
}

type Vector = ReturnType<typeof vectorOf>;

function normalOf([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** The angle between two positions in degrees. */
function degreesBetween(a: Numbers | Position, b: Numbers | Position): number {
  const [from, to] = [vectorOf(a), vectorOf(b)];
  return Math.atan2(Math.hypot(...normalOf(from, to)), dot(from, to)) / radians;
}

const position: fc.Arbitrary<Position> = fc.tuple(
  fc.integer({ min: -18_000, max: 18_000 }).map((hundredths) => hundredths / 100),
  fc.integer({ min: -9_000, max: 9_000 }).map((hundredths) => hundredths / 100),
);

describe('the line of a pair', () => {
  it('follows the great circle', () => {
    const line = greatCircleLine([37.62, 55.76], [116.407, 39.904]);
    expect(line.type).toBe('LineString');
    const latitudes = partsOf(line)
      .flat()
      .map(([, latitude = 0]) => latitude);
    // Between Moscow (55.76°) and Beijing the shortest way bends north of both.
    expect(Math.max(...latitudes)).toBeGreaterThan(57);
  });

  it('is cut in two at the antimeridian, at the same latitude', () => {
    const line = greatCircleLine([178.4419, -18.1416], [-118.24, 34.05]);
    expect(line.type).toBe('MultiLineString');
    const [west = [], east = []] = partsOf(line);
    expect(west[0]).toEqual([178.4419, -18.1416]);
    expect(east.at(-1)).toEqual([-118.24, 34.05]);
    expect(west.at(-1)?.[0]).toBe(180);
    expect(east[0]?.[0]).toBe(-180);
    expect(east[0]?.[1]).toBeCloseTo(west.at(-1)?.[1] ?? NaN, 4);
  });

  it('of two places at one spot has two positions all the same', () => {
    const line = greatCircleLine([-73.968, 40.749], [-73.968, 40.749]);
    expect(line).toEqual({
      type: 'LineString',
      coordinates: [
        [-73.968, 40.749],
        [-73.968, 40.749],
      ],
    });
  });

  it.each<[string, Position, Position]>([
    ['ends', [170, 60], [180, 65]],
    ['ends from the east', [-170, 60], [180, 65]],
    ['begins', [180, 10], [-170, 20]],
    ['begins to the west', [-180, 10], [170, 20]],
    ['runs along', [180, 10], [-180, 40]],
  ])('that %s at the antimeridian is not cut into nothing', (_, a, b) => {
    const parts = partsOf(greatCircleLine(a, b));
    expect(parts).toHaveLength(1);
    for (const [longitude = 0] of parts.flat()) {
      expect(Math.sign(longitude)).toBe(Math.sign(parts[0]?.at(1)?.[0] ?? 0));
    }
  });

  it('of opposite places runs eastward, as on the map', () => {
    const positions = partsOf(greatCircleLine([0, 0], [180, 0])).flat();
    expect(positions).toHaveLength(129);
    expect(positions[64]).toEqual([90, 0]);
  });

  it('begins and ends at its places, on the globe, without a step across the antimeridian', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        const parts = partsOf(greatCircleLine(a, b));
        expect(degreesBetween(parts[0]?.[0] ?? [], a)).toBeLessThan(1e-9);
        expect(degreesBetween(parts.at(-1)?.at(-1) ?? [], b)).toBeLessThan(1e-9);
        for (const part of parts) {
          expect(part.length).toBeGreaterThan(1);
          for (const [longitude = Number.NaN, latitude = Number.NaN] of part) {
            expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
            expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
            expect(Object.is(longitude, -0) || Object.is(latitude, -0)).toBe(false);
          }
          for (const [index, [longitude = Number.NaN]] of part.slice(1).entries()) {
            expect(Math.abs(longitude - (part[index]?.[0] ?? Number.NaN))).toBeLessThanOrEqual(180);
          }
        }
      }),
    );
  });

  it('lies in the plane of the great circle, and goes on in steps of two degrees at most', () => {
    // Positions are rounded to a metre.
    const tolerance = 2e-5;
    fc.assert(
      fc.property(position, position, (a, b) => {
        const whole = degreesBetween(a, b);
        // Near the opposite place, and where both are one, a metre aside is another plane.
        fc.pre(whole > 0.001 && whole < 179);
        const normal = normalOf(vectorOf(a), vectorOf(b));
        const length = Math.hypot(...normal);
        let gone = 0;
        for (const each of partsOf(greatCircleLine(a, b)).flat()) {
          const aside = Math.asin(dot(vectorOf(each), normal) / length) / radians;
          expect(Math.abs(aside)).toBeLessThan(tolerance);
          const fromStart = degreesBetween(a, each);
          expect(fromStart - gone).toBeGreaterThan(-tolerance);
          expect(fromStart - gone).toBeLessThan(2 + tolerance);
          expect(fromStart).toBeLessThan(whole + tolerance);
          gone = fromStart;
        }
      }),
    );
  });
});
