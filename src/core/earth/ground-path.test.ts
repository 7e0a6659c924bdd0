import { describe, expect, it } from 'vitest';
import { PathText } from './ground-path';

describe('the path of land and borders', () => {
  it('goes in whole steps from where it is', () => {
    const text = new PathText();
    text.moveTo(10.4, 20.6);
    text.lineTo(12, 18);
    text.lineTo(12.3, 30);
    expect(text.toString()).toBe('M10 21l2-3 0 12');
  });

  it('leaves out points that are near the one before, but never the end of a line', () => {
    const text = new PathText(5);
    text.moveTo(0, 0);
    text.lineTo(2, 0);
    text.lineTo(10, 0);
    text.lineTo(10, 3);
    expect(text.toString()).toBe('M0 0l10 0 0 3');
  });

  it('leaves out a point on the straight way between two others, and never two in a row', () => {
    const text = new PathText(3);
    text.moveTo(0, 0);
    for (const [x, y] of [
      [5, 0],
      [10, 1],
      [15, 1],
      [20, 1],
      [15, 1],
    ] as const) {
      text.lineTo(x, y);
    }
    expect(text.toString()).toBe('M0 0l10 1 10 0-5 0');
  });

  it('leaves out islands without an area', () => {
    const text = new PathText(5);
    text.moveTo(0, 0);
    text.lineTo(6, 0);
    text.lineTo(7, 1);
    text.closePath();
    text.moveTo(50, 50);
    text.lineTo(60, 50);
    text.lineTo(60, 60);
    text.closePath();
    expect(text.toString()).toBe('M50 50l10 0 0 10z');
  });
});
