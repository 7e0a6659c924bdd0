import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textElement } from '../markup';
import { renderOptions } from './rasterise';
import { estimatedWidth, fitText } from './text-width';

/** The width of the drawn text in ems. */
function drawnWidth(text: string, weight: number): number {
  const size = 100;
  const line = textElement('text', text, {
    y: '100',
    'font-size': String(size),
    'font-weight': String(weight),
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200">${line}</svg>`;
  return (new Resvg(svg, renderOptions).innerBBox()?.width ?? 0) / size;
}

const alphabets = [
  ...[
    'abcdefghijklmnopqrstuvwxyz',
    'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿß',
    'āăąćčďđēęěğīłńňőœřśşšťūůűųźżž',
  ],
  ...['абвгдеёжзийклмнопрстуфхцчшщъыьэюя', 'ңөүқғұһіә'],
];
const letters = [...alphabets.join(''), ...alphabets.join('').toLocaleUpperCase('en')];

describe('the estimated width of a text', () => {
  it.each([...new Set([...letters, ...'0123456789 -–—.,:·…&%@"«»()’/'])])(
    'is never less than what is drawn of %s',
    (letter) => {
      const drawn = drawnWidth(`x${letter.repeat(20)}x`, 600);
      expect(estimatedWidth(`x${letter.repeat(20)}x`)).toBeGreaterThanOrEqual(drawn);
    },
  );

  it.each(['Bishkek', 'Saint Petersburg', 'Екатеринбург', 'Assembly of Capitals', 'Өскемен'])(
    'is seldom much more: %s',
    (name) => {
      expect(estimatedWidth(name)).toBeLessThan(1.6 * drawnWidth(name, 600));
    },
  );
});

describe('a text', () => {
  it('takes the largest size at which it fits', () => {
    expect(fitText('Osh', 400, 2, [80, 40])).toEqual({ size: 80, lines: ['Osh'] });
    expect(fitText('Saint Petersburg', 400, 2, [80, 60, 40])).toEqual({
      size: 60,
      lines: ['Saint', 'Petersburg'],
    });
  });

  it('is cut with an ellipsis where it fits in no size', () => {
    const name = 'Assembly of Capitals and Large Cities';
    const { size, lines } = fitText(name, 200, 2, [60, 40]);
    expect({ size, lines }).toEqual({ size: 40, lines: ['Assembly', 'of Capi…'] });
  });

  it('never takes more room than it has, whatever its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 3 }), (text, max) => {
        const { size, lines } = fitText(text, 300, max, [60, 40, 26]);
        expect(lines.length).toBeLessThanOrEqual(max);
        for (const line of lines) expect(estimatedWidth(line) * size).toBeLessThanOrEqual(300);
      }),
    );
  });
});
