import { describe, expect, it } from 'vitest';
import { describeSize, siteBudget, sizeOf } from './site-size';

describe('the size of a site', () => {
  const size = sizeOf([
    ['index.html', 4_000],
    ['place/osh/index.html', 2_000],
    ['place/osh/index.html.gz', 900],
    ['assets/app.js', 3_000],
    ['assets/app.js.br', 800],
    ['assets/app.js.map', 9_000],
  ]);

  it('leaves out compressed copies and source maps', () => {
    expect(size).toMatchObject({ bytes: 9_000, pages: 2, files: 3 });
  });

  it('is listed with the largest kinds of files first', () => {
    expect(describeSize(size)).toBe('9.00 kB in 3 files (html 6.00 kB, js 3.00 kB)');
  });
});

describe('the budget of a site', () => {
  it('is the same for all small sites, and grows in proportion beyond', () => {
    expect(siteBudget(10, false)).toBe(siteBudget(5_000, false));
    expect(siteBudget(62_000, false)).toBe(10 * siteBudget(6_200, false));
  });

  it('has room for what a known address adds to each page', () => {
    expect(siteBudget(1_000, true)).toBe(siteBudget(1_000, false) + 2_000_000);
  });
});
