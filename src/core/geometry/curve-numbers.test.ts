import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from './arc';
import { numbersACurve, packCurve } from './curve-numbers';
import { flatCurve } from './flat-curve';
import { mercatorX, mercatorY } from './mercator';

const radians = Math.PI / 180;

/** Spread evenly, in steps of a thousandth; random doubles would crowd around 0. */
function thousandths(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 1000 * min, max: 1000 * max }).map((value) => value / 1000);
}

const position = fc.tuple(thousandths(-180, 180), thousandths(-90, 90));
const antipode = ([longitude, latitude]: Position): Position => [
  longitude > 0 ? longitude - 180 : longitude + 180,
  -latitude,
];
/** Random ends, and among them neighbours, poles and antipodes. */
const ends: fc.Arbitrary<[Position, Position]> = fc.oneof(
  { weight: 7, arbitrary: fc.tuple(position, position) },
  position.map(([x, y]): [Position, Position] => [
    [x, y],
    [x, Math.max(-90, Math.min(90, y + 0.001))],
  ]),
  position.map((from): [Position, Position] => [from, [0, from[1] > 0 ? 90 : -90]]),
  position.map((from): [Position, Position] => [from, antipode(from)]),
);

function packed(from: Position, to: Position) {
  const numbers = new Float32Array(numbersACurve);
  const boxes = new Float32Array(4);
  return { numbers, boxes, shape: packCurve(from, to, { numbers, boxes }, 0) };
}

/** What the vertex shader computes, in the usual order x, y, z. */
function pointAt(numbers: Float32Array, share: number): [number, number, number] {
  const turn = share * (numbers[3] ?? 0);
  const part = (index: number) =>
    Math.cos(turn) * (numbers[index] ?? 0) + Math.sin(turn) * (numbers[4 + index] ?? 0);
  return [part(2), part(0), part(1)];
}

/** The angle between two positions by Vincenty's formula on the sphere. */
function vincentyAngle([fromX, fromY]: Position, [toX, toY]: Position): number {
  const turn = (toX - fromX) * radians;
  const [sinA, cosA] = [Math.sin(fromY * radians), Math.cos(fromY * radians)];
  const [sinB, cosB] = [Math.sin(toY * radians), Math.cos(toY * radians)];
  return Math.atan2(
    Math.hypot(cosB * Math.sin(turn), cosA * sinB - sinA * cosB * Math.cos(turn)),
    sinA * sinB + cosA * cosB * Math.cos(turn),
  );
}

/** The angle between two vectors, as exact for small ones as for great ones. */
function angleOf(a: readonly number[], b: readonly number[]): number {
  const difference = Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)));
  const sum = Math.hypot(...a.map((value, axis) => value + (b[axis] ?? 0)));
  return 2 * Math.atan2(difference, sum);
}

function vectorOf([longitude, latitude]: Position): [number, number, number] {
  return [
    Math.cos(latitude * radians) * Math.cos(longitude * radians),
    Math.cos(latitude * radians) * Math.sin(longitude * radians),
    Math.sin(latitude * radians),
  ];
}

describe('the great circle in numbers', () => {
  it('divides the way between its ends as an independent formula says, along 1,000 arcs', () => {
    fc.assert(
      fc.property(ends, thousandths(0, 1), ([from, to], share) => {
        const { numbers } = packed(from, to);
        const angle = vincentyAngle(from, to);
        const point = pointAt(numbers, share);
        const bound = 1e-6 * Math.max(angle, 0.1);
        expect(Math.abs(angleOf(vectorOf(from), point) - share * angle)).toBeLessThan(bound);
        expect(Math.abs(angleOf(point, vectorOf(to)) - (1 - share) * angle)).toBeLessThan(bound);
        expect(Math.abs(Math.hypot(...point) - 1)).toBeLessThan(1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  it('runs over the pole between opposite meridians', () => {
    const [, , z] = pointAt(packed([76, 43], [-104, 41]).numbers, 47 / 96);
    expect(z).toBeCloseTo(1, 6);
  });
});

describe('the flat bow in numbers', () => {
  it('is the curve that other maps draw', () => {
    fc.assert(
      fc.property(ends, ([from, to]) => {
        const { numbers } = packed(from, to);
        const curve = flatCurve(from, to);
        const points = curve.length / 2;
        for (let index = 0; index < points; index += 1) {
          const t = index / (points - 1);
          const at = (axis: number) =>
            (numbers[8 + axis] ?? 0) +
            t * ((numbers[10 + axis] ?? 0) + t * (numbers[12 + axis] ?? 0));
          const [longitude = 0, latitude = 0] = curve.slice(2 * index, 2 * index + 2);
          expect(Math.abs(at(0) - mercatorX(longitude) - 0.5)).toBeLessThan(1e-6);
          // An end at a pole lies on the edge, which the bow may pass by a hair before it.
          const y = Math.max(0, Math.min(1, at(1)));
          expect(Math.abs(y - 0.5 + mercatorY(latitude))).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, Position, Position, boolean]>([
    ['Tokyo – Los Angeles', [139.69, 35.69], [-118.24, 34.05], true],
    ['Auckland – Santiago', [174.76, -36.85], [-70.67, -33.45], true],
    ['Honolulu – Majuro', [-157.86, 21.31], [171.38, 7.12], true],
    ['Anchorage – Magadan', [-149.9, 61.22], [150.8, 59.57], true],
    ['Bishkek – Moscow', [74.59, 42.87], [37.62, 55.75], false],
  ])('knows whether it needs other copies of the world: %s', (_, from, to, crosses) => {
    const { numbers, shape } = packed(from, to);
    expect(shape.crossesEdge).toBe(crosses);
    // Never across the whole map.
    const width = Math.abs((numbers[10] ?? 0) + (numbers[12] ?? 0));
    expect(width).toBeLessThan(0.5);
  });

  it('lies within its box', () => {
    fc.assert(
      fc.property(ends, ([from, to]) => {
        fc.pre(from[0] !== to[0] || from[1] !== to[1]);
        const [left = 0, top = 0, right = 0, bottom = 0] = packed(from, to).boxes;
        const curve = flatCurve(from, to);
        for (let at = 0; at < curve.length; at += 2) {
          const x = mercatorX(curve[at] ?? 0) + 0.5;
          const y = 0.5 - mercatorY(curve[at + 1] ?? 0);
          expect(x).toBeGreaterThan(left - 1e-6);
          expect(x).toBeLessThan(right + 1e-6);
          expect(y).toBeGreaterThan(top - 1e-6);
          expect(y).toBeLessThan(bottom + 1e-6);
        }
      }),
    );
  });

  it('has an empty box where both ends are one place', () => {
    const { boxes, shape } = packed([10, 20], [10, 20]);
    expect(boxes[0]).toBeGreaterThan(boxes[2] ?? 0);
    expect(shape.globeBend).toBe(0);
  });
});
