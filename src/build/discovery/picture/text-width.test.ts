import { readdirSync, readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { textElement } from '../markup';
import { renderOptions } from './rasterise';
import { estimatedWidth, fitText } from './text-width';

/** Width in ems of what is drawn. */
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

const folder = new URL('../../../../data/places/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => {
  const record = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
    names: Record<string, string>;
  };
  return [record.names.en, record.names.ru].flatMap((name) => name ?? []);
});

describe('the estimated width of a text', () => {
  it('is never less than what is drawn, and seldom much more, for every name in the records', () => {
    expect(names.length).toBeGreaterThan(150);
    for (const name of names) {
      const drawn = drawnWidth(name, 600);
      expect(estimatedWidth(name), name).toBeGreaterThanOrEqual(drawn);
      expect(estimatedWidth(name), name).toBeLessThan(1.6 * drawn);
    }
  });
});

describe('a text', () => {
  it('takes the largest size at which it fits', () => {
    expect(fitText('Osh', 400, 2, [80, 40])).toEqual({ size: 80, lines: ['Osh'] });
    expect(fitText('Saint Petersburg', 400, 2, [80, 60, 40])).toEqual({
      size: 60,
      lines: ['Saint', 'Petersburg'],
    });
  });

  it('takes as many lines as it needs in the smallest size where it fits none', () => {
    const { size, lines } = fitText('Assembly of Capitals and Large Cities', 200, 2, [60, 40]);
    expect(size).toBe(40);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe('Assembly of Capitals and Large Cities');
  });
});
