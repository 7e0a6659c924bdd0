import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineBetween } from './scene-line';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);

function partsOf(line: ReturnType<typeof lineBetween>) {
  return line.type === 'LineString' ? [line.coordinates] : line.coordinates;
}

describe('the line of a pair', () => {
  it('is whole where it stays on one side of the antimeridian', () => {
    const line = lineBetween([74.59, 42.87], [37.62, 55.75]);
    expect(line.type).toBe('LineString');
    expect(partsOf(line)[0]?.[0]).toEqual([74.59, 42.87]);
    expect(partsOf(line)[0]?.at(-1)).toEqual([37.62, 55.75]);
  });

  it('is cut in two where it crosses it', () => {
    const line = lineBetween([131.9, 43.1], [-122.3, 47.6]);
    expect(line.type).toBe('MultiLineString');
    const [west, east] = partsOf(line);
    expect(west?.at(-1)?.[0]).toBe(180);
    expect(east?.[0]?.[0]).toBe(-180);
    expect(west?.at(-1)?.[1]).toBe(east?.[0]?.[1]);
  });

  it('never leaves the world, nor turns by more than over a pole', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        for (const part of partsOf(lineBetween(from, to))) {
          for (const [index, [longitude = 0]] of part.entries()) {
            expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
            const before = part[index - 1]?.[0] ?? longitude;
            expect(Math.abs(longitude - before)).toBeLessThanOrEqual(180);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
