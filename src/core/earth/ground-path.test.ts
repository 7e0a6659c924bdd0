import { describe, expect, it } from 'vitest';
import { PathText } from './ground-path';

type Points = readonly (readonly [x: number, y: number])[];

function drawLine(path: PathText, points: Points): void {
  path.lineStart();
  for (const [x, y] of points) path.point(x, y);
  path.lineEnd();
}

function textOfLine(points: Points, minStep?: number): string {
  const path = new PathText(minStep);
  drawLine(path, points);
  return path.toString();
}

describe('the path of land and borders', () => {
  it('goes in whole steps from where it is', () => {
    const points: Points = [
      [10.4, 20.6],
      [12, 18],
      [12.3, 30],
    ];
    expect(textOfLine(points)).toBe('M10 21l2-3 0 12');
  });

  it('leaves out points that are near the one before, but never the end of a line', () => {
    const points: Points = [
      [0, 0],
      [2, 0],
      [10, 0],
      [10, 3],
    ];
    expect(textOfLine(points, 5)).toBe('M0 0l10 0 0 3');
  });

  it('leaves out a point on the straight way between two others, and never two in a row', () => {
    const points: Points = [
      [0, 0],
      [5, 0],
      [10, 1],
      [15, 1],
      [20, 1],
      [15, 1],
    ];
    expect(textOfLine(points, 3)).toBe('M0 0l10 1 10 0-5 0');
  });

  it('closes polygons, and leaves out islands without an area', () => {
    const path = new PathText(5);
    path.polygonStart();
    drawLine(path, [
      [0, 0],
      [6, 0],
      [7, 1],
    ]);
    drawLine(path, [
      [50, 50],
      [60, 50],
      [60, 60],
    ]);
    path.polygonEnd();
    expect(path.toString()).toBe('M50 50l10 0 0 10z');
  });
});
