import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packCrowd } from './crowd-curves';

/** Uniformly distributed multiples of 0.001; random doubles would cluster around 0. */
function thousandths(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 1000 * min, max: 1000 * max }).map((value) => value / 1000);
}

const ends = fc.tuple(
  ...[thousandths(-180, 180), thousandths(-85, 85)],
  ...[thousandths(-180, 180), thousandths(-85, 85)],
);

describe('the curves of a crowd', () => {
  it('are in an order that has each of them once', () => {
    fc.assert(
      fc.property(fc.array(ends, { maxLength: 60 }), (arcs) => {
        const { order, count } = packCrowd(Float64Array.from(arcs.flat()));
        expect(count).toBe(arcs.length);
        const withCurve = arcs.flatMap(([fromX, fromY, toX, toY], index) =>
          fromX === toX && fromY === toY ? [] : [index],
        );
        expect([...order].sort((a, b) => a - b)).toEqual(withCurve);
      }),
    );
  });

  it('leave out an arc from a place to itself', () => {
    const { order } = packCrowd(Float64Array.of(10, 20, 10, 20, 30, 40, 31, 41));
    expect([...order]).toEqual([1]);
  });

  it('keep neighbours together and short ones before long ones', () => {
    const { order } = packCrowd(
      Float64Array.from(
        [
          [10, 50, 100, 10],
          [10, 50, 12, 51],
          [-100, 40, -101, 41],
          [11, 49, 12, 50],
        ].flat(),
      ),
    );
    const places = new Map([...order].map((arc, place) => [arc, place]));
    expect(order.at(-1)).toBe(0);
    expect(Math.abs((places.get(1) ?? 0) - (places.get(3) ?? 0))).toBe(1);
  });
});
