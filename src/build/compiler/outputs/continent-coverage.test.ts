import { describe, expect, it } from 'vitest';
import { continentCoverage } from './continent-coverage';

describe('the coverage of continents', () => {
  const coverage = continentCoverage([
    ['KG', 'RU'],
    ['KG', 'KZ'],
    ['BR', 'US'],
    ['XK', 'AL'],
  ]);
  const of = (continent: string) => coverage.find((each) => each.continent === continent);

  it('counts a relationship between two continents in both, and one within a continent once', () => {
    expect(of('asia')).toMatchObject({ relationships: 2, reached: 2 });
    expect(of('europe')).toMatchObject({ relationships: 2, reached: 3 });
    expect(of('americas')).toMatchObject({ relationships: 1, reached: 2 });
  });

  it('includes a continent without any pair', () => {
    expect(of('africa')).toMatchObject({ relationships: 0, reached: 0 });
  });

  it('knows every country and territory once', () => {
    const all = coverage.reduce((sum, { all }) => sum + all, 0);
    expect(all).toBeGreaterThan(240);
    expect(all).toBeLessThanOrEqual(250);
  });
});
