import { describe, expect, it } from 'vitest';
import { fullnessAt, scaleAt } from './zoom-scale';

describe('what is in full from a zoom on', () => {
  it('comes over the zoom before it', () => {
    const zooms = [1, 2, 2.5, 3, 4];
    expect(zooms.map((zoom) => fullnessAt(zoom, 3))).toEqual([0, 0, 0.5, 1, 1]);
  });

  it('always is from 0 on, on the smallest globes, too, and never from nowhere on', () => {
    expect(fullnessAt(-1.5, 0)).toBe(1);
    expect(fullnessAt(8, Number.POSITIVE_INFINITY)).toBe(0);
  });
});

describe('a scale', () => {
  it('grows from the world to a country and no further', () => {
    const zooms = [-1, 1, 3, 5, 8];
    expect(zooms.map((zoom) => scaleAt(zoom, 0.6, 1))).toEqual([0.6, 0.6, 0.8, 1, 1]);
  });
});
