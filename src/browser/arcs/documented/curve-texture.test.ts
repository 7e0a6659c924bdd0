import { describe, expect, it } from 'vitest';
import { numbersACurve } from '../../../core/geometry/curve-numbers';
import { createCurveTexture, curvesPerRow } from './curve-texture';

describe('the curve texture', () => {
  const arc = (id: string, longitude: number) => ({
    id,
    from: [longitude, 10] as const,
    to: [longitude + 20, 30] as const,
  });

  it('keeps a curve in its place', () => {
    const texture = createCurveTexture();
    const first = texture.shapeOf(arc('a', 0));
    texture.shapeOf(arc('b', 5));
    expect(texture.shapeOf(arc('a', 0))).toBe(first);
    expect(texture.count).toBe(2);
  });

  it('packs a curve again when its ends have moved', () => {
    const texture = createCurveTexture();
    const before = texture.shapeOf(arc('a', 0));
    const after = texture.shapeOf(arc('a', 1));
    expect(after.row).not.toBe(before.row);
    expect(texture.shapeOf(arc('a', 1))).toBe(after);
  });

  it('keeps what it holds when it grows, in whole rows', () => {
    const texture = createCurveTexture();
    texture.shapeOf(arc('first', 7));
    const before = texture.numbers.slice(0, numbersACurve);
    const height = texture.height;
    for (let index = 0; index < 3 * curvesPerRow; index += 1)
      texture.shapeOf(arc(`${index}`, index % 90));
    expect(texture.height).toBeGreaterThan(height);
    expect(texture.numbers.length).toBe(texture.height * curvesPerRow * numbersACurve);
    expect(texture.numbers.slice(0, numbersACurve)).toEqual(before);
  });
});
