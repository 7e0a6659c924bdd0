import { fileURLToPath } from 'node:url';
import { parse, walk } from 'css-tree';
import { describe, expect, it } from 'vitest';
import { palettes } from '../../core/look/palette';
import { olderStyle } from './older-style';

const style = olderStyle(fileURLToPath(new URL('../../..', import.meta.url)));

describe('the style for older browsers', () => {
  it('nests no rule in another', () => {
    const nested: string[] = [];
    walk(parse(style), {
      visit: 'Rule',
      enter(rule) {
        if (this.rule !== null && this.rule !== rule) nested.push(style);
      },
    });
    expect(nested).toEqual([]);
    expect(style).not.toContain('&');
  });

  it('gives each colour in words that they know', () => {
    expect(style).not.toContain('light-dark(');
    for (const { sea, land } of [palettes.light, palettes.dark]) {
      expect(style).toContain(sea.toLowerCase());
      expect(style).toContain(land.toLowerCase());
    }
  });

  it('has the rules of the embed, too', () => {
    expect(style).toContain('#prerendered.embed article');
  });
});
