import { describe, expect, it } from 'vitest';
import { describeSize, siteBudget, sizeOf } from './site-size';

describe('the size of a site', () => {
  const size = sizeOf([
    ['index.html', 4_000],
    ['place/osh/index.html', 2_000],
    ['place/osh/index.html.gz', 900],
    ['assets/app.js', 3_000],
    ['data/pairs/osh--bishkek.json', 700],
    ['data/pinned/2026-01-31/pairs/osh--bishkek.json', 600],
    ['data/registers/sample.json', 500],
    ['assets/app.js.br', 800],
    ['assets/app.js.map', 9_000],
  ]);

  it('leaves out compressed copies, source maps, pins and registers', () => {
    expect(size).toMatchObject({ bytes: 9_700, pages: 2, files: 4 });
  });

  it('names the size of the current dossiers', () => {
    expect(size.dossierBytes).toBe(700);
  });

  it('is listed with the largest kinds of files first', () => {
    expect(describeSize(size)).toBe('9.70 kB in 4 files (html 6.00 kB, js 3.00 kB, json 0.70 kB)');
  });
});

describe('the budget of a site', () => {
  const budget = (pages: number, dossierBytes = 0, hasAddress = false) =>
    siteBudget({ pages, dossierBytes }, hasAddress);

  it('is the same for all small sites', () => {
    expect(budget(10)).toBe(budget(5_000, 500_000));
  });

  it('grows in proportion to the pages', () => {
    expect(budget(62_000)).toBe(10 * budget(6_200));
  });

  it('grows in proportion to the dossiers, so that events can be added to relationships', () => {
    expect(budget(6_200, 1_920_000)).toBe(2 * budget(6_200, 960_000));
  });

  it('has room for what a known address adds to each page', () => {
    expect(budget(1_000, 0, true)).toBe(budget(1_000) + 2_000_000);
  });
});
