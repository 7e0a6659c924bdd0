/** Cells that list several partners: one pair for each of them. */
import { describe, expect, it } from 'vitest';
import { recognisePairColumns } from './columns';
import { header, importText, tableOfText } from './import.fixture';
import { importList } from './import-list';
import { readJsonSource } from './json-source';
import type { SourceTable } from './source-table';

describe('several partners in one cell', () => {
  const known: Readonly<Record<string, readonly [number, number]>> = {
    besancon: [6, 47.2],
    padua: [11.9, 45.4],
    isfahan: [51.7, 32.7],
    freiburg: [7.9, 48],
  };
  const citiesByKey = (key: string) => {
    const coordinates = known[key];
    const country = { besancon: 'FR', padua: 'IT', isfahan: 'IR' }[key] ?? 'DE';
    return coordinates === undefined
      ? []
      : [{ name: key, country, region: null, coordinates, population: 1000 }];
  };
  const partnersOf = (list: string | SourceTable) => {
    const table = typeof list === 'string' ? tableOfText(list) : list;
    const columns = recognisePairColumns(table.columns);
    const geography = { boundsOfCountry: () => null, citiesByKey };
    const { pairs, outcomes } = importList(table, { columns, geography });
    return { outcomes, ends: pairs.map(({ ends, start }) => [...ends, start].join(' ').trim()) };
  };
  const all = ['besancon-fr freiburg-de', 'freiburg-de isfahan-ir', 'freiburg-de padua-it'];

  it.each([
    '"Besançon (France), Padua (Italy); Isfahan (Iran)"',
    '"Besançon, France; Padua, Italy; Isfahan, Iran"',
    '"Besançon, France, Padua, Italy, Isfahan, Iran"',
    '"Besançon, Padua, Isfahan"',
    'Besançon|Padua|Isfahan',
    '"Besançon\nPadua\nIsfahan"',
    'Besançon、Padua、Isfahan',
  ])('are as many pairs: %s', (partners) => {
    const { ends, outcomes } = partnersOf(
      `city,country,lat,lng,partners\nFreiburg,Germany,48,7.9,${partners}\n`,
    );
    expect(ends).toEqual(all);
    expect(outcomes.map(({ number }) => number)).toEqual([1, 1, 1]);
  });

  it('may stand beside the points of GeoJSON', () => {
    const feature = (partners: unknown) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [7.9, 48] },
      properties: { name: 'Freiburg', country: 'DE', partners },
    });
    const listed = ['Besançon', { name: 'Padua', country: 'Italy' }];
    const features = [feature(listed), feature('Isfahan (Iran)')];
    const table = readJsonSource(JSON.stringify({ type: 'FeatureCollection', features }));
    expect(partnersOf(table).ends).toEqual(all);
  });

  it('may have their years, and their countries in another cell', () => {
    expect(
      partnersOf('city,partners\nFreiburg,"Besançon (France, 1959); Padua (1967)"\n').ends,
    ).toEqual(['besancon-fr freiburg-de 1959', 'freiburg-de padua-it 1967']);
    expect(
      partnersOf(
        'city,country,partners,partner countries\nFreiburg,DE,Besançon; Padua,France; Italy\n',
      ).ends,
    ).toEqual([all[0], all[2]]);
  });

  it('are not looked for in the whole world where their country is not known', () => {
    const { outcomes } = partnersOf(
      'city,country,partner,partner country\nPadua,Italy,Besançon,Atlantis\n',
    );
    expect(outcomes[0]?.remarks.map(({ reason }) => reason)).toEqual([
      'found-place',
      'unknown-country',
      'missing-coordinates',
    ]);
    expect(outcomes[0]?.verdict).toBe('refused');
  });

  it('are not made of a name with a comma, where places have coordinates', () => {
    const { places } = importText(`${header}\n"Bari, old town",IT,41,16,Anna,FR,50,3\n`);
    expect(places.map(({ name }) => name)).toEqual(['Anna', 'Bari, old town']);
  });
});
