import { describe, expect, it } from 'vitest';
import type { Arc, ArcPalette, Projection } from '../../../core/geometry/arc';
import { createCurveTexture } from './curve-texture';
import {
  createDrawList,
  entryOffsets,
  entrySize,
  fullFromSteps,
  standingNumbers,
} from './draw-list';
import { classOfBend } from './segments';

const palette: ArcPalette = {
  'sister-city': '#b0203a',
  agreement: '#1c5da8',
  contact: '#9c6e00',
  casing: '#fcfaf5',
  quiet: '#56616e',
};

const plain: Arc = {
  id: 'a',
  from: [74.59, 42.87],
  to: [37.62, 55.75],
  tie: 'agreement',
  standing: 'in-force',
  weight: 1,
  emphasis: 'plain',
  fullFrom: 0,
};

function listOf(arcs: readonly Arc[], projection: Projection = 'globe') {
  const curves = createCurveTexture();
  return createDrawList(arcs, arcs.map(curves.shapeOf), palette, projection);
}

function idsInOrder(arcs: readonly Arc[]): string[] {
  return Array.from(listOf(arcs).order, (index) => arcs[index]?.id ?? '');
}

describe('the draw list', () => {
  it('paints faded arcs first and selected ones last, stronger ties over weaker ones', () => {
    const arcs: Arc[] = [
      { ...plain, id: 'selected contact', emphasis: 'selected', tie: 'contact' },
      { ...plain, id: 'plain sister', tie: 'sister-city' },
      { ...plain, id: 'faded sister', emphasis: 'faded', tie: 'sister-city' },
      { ...plain, id: 'plain contact', tie: 'contact' },
      { ...plain, id: 'plain agreement' },
    ];
    expect(idsInOrder(arcs)).toEqual([
      'faded sister',
      'plain contact',
      'plain agreement',
      'plain sister',
      'selected contact',
    ]);
  });

  it('paints arcs that are in full from a zoom on under those that always are', () => {
    const arcs: Arc[] = [
      { ...plain, id: 'contact', tie: 'contact' },
      { ...plain, id: 'resting sister', tie: 'sister-city', fullFrom: 4 },
      { ...plain, id: 'never', emphasis: 'faded', fullFrom: Number.POSITIVE_INFINITY },
    ];
    expect(idsInOrder(arcs)).toEqual(['never', 'resting sister', 'contact']);
  });

  it('gives the zoom from which an arc is in full, and how faint it is until then', () => {
    const fullFrom = [0, 3, Number.POSITIVE_INFINITY];
    const arcs = fullFrom.map((zoom) => ({ ...plain, id: `${zoom}`, fullFrom: zoom }));
    const { bytes, order } = listOf(arcs);
    const byteOf = (index: number, offset: number) =>
      bytes[order.indexOf(index) * entrySize + offset] ?? 0;
    expect(byteOf(0, entryOffsets.fullFrom)).toBe(0);
    expect(byteOf(1, entryOffsets.fullFrom)).toBe(3 * fullFromSteps);
    expect(byteOf(2, entryOffsets.fullFrom)).toBe(255);
    expect(byteOf(1, entryOffsets.restingOpacity)).toBeLessThan(
      byteOf(1, entryOffsets.colour + 3) / 2,
    );
  });

  it('keeps the order of equal arcs', () => {
    const arcs = ['c', 'a', 'b'].map((id) => ({ ...plain, id }));
    expect(idsInOrder(arcs)).toEqual(['c', 'a', 'b']);
  });

  it('covers every arc by one range, in order', () => {
    const arcs: Arc[] = [
      { ...plain, id: 'short', to: [75, 43] },
      { ...plain, id: 'long', to: [-74, 40.7] },
      { ...plain, id: 'across', from: [170, 10], to: [-170, 12] },
      { ...plain, id: 'again', to: [38, 56] },
    ];
    const { ranges, order } = listOf(arcs, 'flat');
    let next = 0;
    for (const { first, count } of ranges) {
      expect(first).toBe(next);
      next += count;
    }
    expect(next).toBe(arcs.length);
    expect(new Set(order)).toEqual(new Set([0, 1, 2, 3]));
    const across = ranges.filter(({ crossesEdge }) => crossesEdge);
    expect(across).toHaveLength(1);
    expect(arcs[order[across[0]?.first ?? -1] ?? -1]?.id).toBe('across');
  });

  it('gives each arc segments for its own bend', () => {
    const curves = createCurveTexture();
    const shape = curves.shapeOf(plain);
    expect(listOf([plain], 'globe').ranges[0]?.segmentClass).toBe(classOfBend(shape.globeBend));
    expect(listOf([plain], 'flat').ranges[0]?.segmentClass).toBe(classOfBend(shape.flatBend));
  });

  it('leaves out an arc from a place to itself', () => {
    const { ranges, order, bytes } = listOf([{ ...plain, to: plain.from }]);
    expect([ranges.length, order.length, bytes.length]).toEqual([0, 0, 0]);
  });

  it('writes colour, opacity, width and standing where the shader reads them', () => {
    const { bytes } = listOf([
      { ...plain, standing: 'undated', emphasis: 'faded', weight: 4 },
      { ...plain, id: 'b', colour: '#010203', emphasis: 'selected' },
    ]);
    const view = new DataView(bytes.buffer);
    const [first, second] = [0, entrySize];
    expect([...bytes.slice(first + entryOffsets.colour, first + entryOffsets.colour + 4)]).toEqual([
      0x1c,
      0x5d,
      0xa8,
      Math.round(0.22 * 255),
    ]);
    expect(view.getFloat32(first + entryOffsets.width, true)).toBeCloseTo(2 + 2 * 0.85 - 0.4, 5);
    expect(bytes[first + entryOffsets.standing]).toBe(standingNumbers.undated);
    expect([
      ...bytes.slice(second + entryOffsets.colour, second + entryOffsets.colour + 4),
    ]).toEqual([1, 2, 3, 255]);
    expect(view.getUint32(second + entryOffsets.row, true)).toBe(1);
  });

  it('says which colour it cannot read', () => {
    expect(() => listOf([{ ...plain, colour: 'red' }])).toThrow(/"red"; write it as #rrggbb/);
  });
});
