import fc from 'fast-check';
import type { LineString, MultiLineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { type Coordinates, greatCircleDistance } from '../../../core/domain/great-circle';
import { greatCircleLine } from './great-circle-line';

function partsOf(line: LineString | MultiLineString): Position[][] {
  return line.type === 'LineString' ? [line.coordinates] : line.coordinates;
}

function point([longitude = 0, latitude = 0]: Position): Coordinates {
  return [longitude, latitude];
}

const coordinates: fc.Arbitrary<Coordinates> = fc.tuple(
  fc.integer({ min: -18_000, max: 18_000 }).map((hundredths) => hundredths / 100),
  fc.integer({ min: -8_900, max: 8_900 }).map((hundredths) => hundredths / 100),
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

  it.each<[string, Coordinates, Coordinates]>([
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

  it('of opposite places goes straight, because every way is the shortest', () => {
    expect(partsOf(greatCircleLine([0, 0], [180, 0])).flat()).toEqual([
      [0, 0],
      [180, 0],
    ]);
  });

  it('begins and ends at its places, on the globe, without a step across the antimeridian', () => {
    fc.assert(
      fc.property(coordinates, coordinates, (a, b) => {
        const parts = partsOf(greatCircleLine(a, b));
        const ends = [parts[0]?.[0] ?? [], parts.at(-1)?.at(-1) ?? []];
        for (const [index, end] of [a, b].entries()) {
          expect(greatCircleDistance(point(ends[index] ?? []), end)).toBeLessThan(1e-6);
        }
        for (const part of parts) {
          expect(part.length).toBeGreaterThan(1);
          for (const [longitude = NaN, latitude = NaN] of part) {
            expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
            expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
            expect(Object.is(longitude, -0) || Object.is(latitude, -0)).toBe(false);
          }
          for (const [index, [longitude = NaN]] of part.slice(1).entries()) {
            expect(Math.abs(longitude - (part[index]?.[0] ?? NaN))).toBeLessThanOrEqual(180);
          }
        }
      }),
    );
  });

  it('runs on the great circle from one end to the other, in short steps and never back', () => {
    // Positions are rounded to a metre, which a detour takes there and back.
    const tolerance = 0.005;
    fc.assert(
      fc.property(coordinates, coordinates, (a, b) => {
        const distance = greatCircleDistance(a, b);
        // Near the opposite place a metre aside is another way round.
        fc.pre(distance < 19_900);
        let gone = 0;
        for (const position of partsOf(greatCircleLine(a, b)).flat().map(point)) {
          const fromStart = greatCircleDistance(a, position);
          const toEnd = greatCircleDistance(position, b);
          expect(fromStart + toEnd - distance).toBeLessThan(tolerance);
          expect(fromStart - gone).toBeGreaterThan(-tolerance);
          expect(fromStart - gone).toBeLessThan(223);
          gone = fromStart;
        }
      }),
    );
  });
});
