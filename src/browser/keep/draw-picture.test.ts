import { describe, expect, it } from 'vitest';
import { legendRows } from './draw-picture';

/** Ten pixels per letter. */
const widthOf = (text: string) => 10 * text.length;

describe('the legend of a picture', () => {
  it('goes on in another row where one is full', () => {
    const entries = ['aaaa', 'bbbb', 'cccc'].map((label) => ({ label }));
    expect(legendRows(entries, 180, widthOf).map(({ x, row }) => [x, row])).toEqual([
      [0, 0],
      [96, 0],
      [0, 1],
    ]);
  });
});
