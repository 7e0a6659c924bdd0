import { describe, expect, it } from 'vitest';
import type { ArcStanding } from '../geometry/arc';
import { dashes, sampleStroke } from './dashes';

/** Of the line in a sample, in pixels. */
const sampleLength = 30;
const broken = (Object.keys(dashes) as ArcStanding[]).filter((standing) => standing !== 'in-force');

/** The share of a line that its marks cover. */
const coverOf = (standing: ArcStanding) => dashes[standing].length / dashes[standing].period;

describe('the dashes of standings', () => {
  it('differ in the length of their marks or in the gaps between them', () => {
    for (const [index, one] of broken.entries()) {
      for (const other of broken.slice(index + 1)) {
        const [a, b] = [dashes[one], dashes[other]];
        const longer = Math.max(a.length / b.length, b.length / a.length);
        const sparser = Math.max(a.period / b.period, b.period / a.period);
        expect(Math.max(longer, sparser)).toBeGreaterThan(1.5);
      }
    }
  });

  it('leave the less of a line, the less there is of the tie', () => {
    expect(coverOf('suspended')).toBeGreaterThan(coverOf('expired'));
    expect(coverOf('expired')).toBeGreaterThan(coverOf('ended'));
  });

  it.each(broken)('fill a sample from end to end with whole marks: %s', (standing) => {
    const { cap, dashes: lengths } = sampleStroke(standing);
    const [mark = 0, gap = 0] = lengths;
    const count = Math.round((sampleLength + gap) / (mark + gap));
    const filled = count * (mark + gap) - gap;
    expect(count).toBeGreaterThan(2);
    expect(Math.abs(filled - sampleLength)).toBeLessThan(cap === 'round' ? 1 : 0.5);
  });
});
