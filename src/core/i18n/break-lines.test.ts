import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from './break-lines';

/** Ten pixels a letter. */
const widthOf = (text: string) => 10 * text.length;

describe('the texts of a picture', () => {
  it.each([
    ['short', 100, ['short']],
    ['two words here', 90, ['two words', 'here']],
    ['没有空格的标题', 30, ['没有空格的标题']],
  ])('break at spaces: %j in %d', (text, width, lines) => {
    expect(breakLines(text, width, widthOf)).toEqual(lines);
  });

  it('lose nothing when they break', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 300 }), (text, width) => {
        const lines = breakLines(text, width, widthOf);
        expect(lines.join(' ')).toBe(text);
        for (const line of lines) {
          expect(widthOf(line) <= width || !line.includes(' ')).toBe(true);
        }
      }),
    );
  });
});
