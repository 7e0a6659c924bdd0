/** Importing lists of pairs: no row is lost, the order of rows does not matter, every format is read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualFaults, worldLikeCsv, worldLikeList } from '../../../test/world-like/world-like-list';
import { header, importTable, importText, importTexts, tableOfText } from './import.fixture';
import type { ImportedRegister } from './import-pairs';
import { countVerdicts, reportCsv } from './import-report';
import { readJsonSource } from './json-source';
import { remark } from './remark';

describe('a pair listed under a name that is not kept', () => {
  it('says so', () => {
    const { pairs } = importText(
      [
        header,
        'Volgograd,Russia,48.7,44.5,Osh,Kyrgyzstan,40.53,72.8',
        'Volgograd,Russia,48.7,44.5,Nara,Japan,34.68,135.8',
        'Vólgograd,,48.7,44.5,Bari,Italy,41.13,16.87',
      ].join('\n'),
    );
    expect(pairs.map(({ listedAs }) => listedAs)).toEqual(['Vólgograd – Bari', '', '']);
  });
});

describe('an import', () => {
  const cell = fc.oneof(
    fc.constantFrom('Osh', 'Nara (Japan)', 'Kyrgyzstan', '42.87', '74.59', '0', '190', ''),
    fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replaceAll(/["\r\n,]/g, ' ')),
  );
  const rows = fc.array(fc.array(cell, { minLength: 6, maxLength: 9 }), { maxLength: 12 });

  it('loses no row, whatever it holds', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const lines = cells.map((row) => row.map((text) => `"${text}"`).join(','));
        const { outcomes, pairs } = importText([header, ...lines].join('\n'));
        expect(outcomes.map(({ number }) => number)).toEqual(cells.map((_, index) => index + 1));
        const { taken, merged, refused } = countVerdicts(outcomes);
        expect(taken + merged + refused).toBe(cells.length);
        expect(pairs).toHaveLength(taken);
        for (const { verdict, remarks } of outcomes) {
          if (verdict !== 'taken') expect(remarks).not.toEqual([]);
        }
      }),
    );
  });

  it('gives the same places and pairs in whatever order the rows come', () => {
    const [first = '', ...lines] = worldLikeCsv(worldLikeList(40), usualFaults(400))
      .trimEnd()
      .split('\n');
    const bytes = (order: readonly string[]) => {
      const { places, pairs } = importText([first, ...order].join('\n'));
      const plain = pairs.map((pair) => ({ ...pair, listedAs: '' }));
      return { places, pairs: plain };
    };
    const expected = bytes(lines);
    expect(bytes(lines.toReversed())).toEqual(expected);
    expect(bytes(lines.toSorted())).toEqual(expected);
  });
});

describe('namesakes in one country', () => {
  const [west, middle, east] = [
    'Springfield,US,44,-123,Nara,Japan,34.68,135.8',
    'Springfield,US,40,-90,Nara,Japan,34.68,135.8',
    'Springfield,US,42,-72,Nara,Japan,34.68,135.8',
  ];

  it.each([
    [west, middle, east],
    [east, west, middle],
  ])('are numbered from west to east', (...rows) => {
    const { places } = importText([header, ...rows].join('\n'));
    expect(places.map(({ id, coordinates }) => [id, coordinates[0]])).toEqual([
      ['nara-jp', 135.8],
      ['springfield-us', -123],
      ['springfield-us-2', -90],
      ['springfield-us-3', -72],
    ]);
  });
});

describe('other formats', () => {
  it('are tables with tabs or semicolons, a byte order mark, and line breaks in cells', () => {
    const tabs =
      '\ufeffname1\tlat1\tlon1\tname2\tlat2\tlon2\n"Osh\nCity"\t40.53\t72.8\tNara\t34.68\t135.8\nA\t1\t2\tB\t3\t4\n';
    const { places, outcomes } = importText(tabs);
    expect(places.map(({ name }) => name)).toEqual(['A', 'B', 'Nara', 'Osh City']);
    expect(outcomes.map(({ line }) => line)).toEqual([2, 4]);
    const semicolons = importText(tabs.replaceAll('\t', ';'));
    expect(semicolons.places).toEqual(places);
  });

  it('are ids with a list of places', () => {
    const places = tableOfText(
      'id,name,country,lat,lon\n1,Osh,KG,40.53,72.8\n2,Nara,JP,34.68,135.8\n',
    );
    const pairs = tableOfText('id1,id2,since\n1,2,1999\n1,3,2000\n');
    const register = importTable(pairs, places);
    expect(register.pairs).toMatchObject([{ ends: ['1', '2'], start: '1999' }]);
    expect(register.outcomes[1]).toMatchObject({
      verdict: 'refused',
      remarks: [remark('unknown-id', { id: '3' })],
    });
  });

  it('are refused if two places have one id, and reported if a place has too few cells', () => {
    const pairs = 'id1,id2\n1,2\n';
    const places = 'id,name,country,lat,lon\n1,Osh,KG,40.53,72.8\n';
    expect(() =>
      importTable(tableOfText(pairs), tableOfText(`${places}1,Nara,JP,34.68,135.8\n`)),
    ).toThrow('repeated-id {"row":"2","id":"1"}');
    const { outcomes } = importTable(tableOfText(pairs), tableOfText(`${places}2,Nara\n`));
    expect(outcomes[0]?.remarks).toEqual([
      remark('missing-cells', { id: '2', cells: '2', expected: '5' }, 'place-cells'),
    ]);
  });

  it('are the lines of GeoJSON, also cut ones, and nothing but lines', () => {
    const feature = (geometry: object, properties: object) => ({
      type: 'Feature',
      geometry,
      properties,
    });
    const collection = {
      type: 'FeatureCollection',
      features: [
        feature(
          {
            type: 'LineString',
            coordinates: [
              [72.8, 40.53],
              [100, 50],
              [135.8, 34.68],
            ],
          },
          { name1: 'Osh', name2: 'Nara', since: 1999 },
        ),
        feature(
          {
            type: 'MultiLineString',
            coordinates: [
              [
                [178.4, -18.1],
                [180, -17],
              ],
              [
                [-180, -17],
                [-171.8, -13.8],
              ],
            ],
          },
          { name1: 'Suva', name2: 'Apia' },
        ),
        feature({ type: 'Point', coordinates: [1, 2] }, { name1: 'A', name2: 'B' }),
      ],
    };
    const { places, pairs, outcomes } = importTable(readJsonSource(JSON.stringify(collection)));
    expect(places.map(({ name, coordinates }) => [name, ...coordinates])).toEqual([
      ['Apia', -171.8, -13.8],
      ['Nara', 135.8, 34.68],
      ['Osh', 72.8, 40.53],
      ['Suva', 178.4, -18.1],
    ]);
    expect(pairs.map(({ start }) => start)).toEqual(['', '1999']);
    expect(outcomes[2]).toMatchObject({ verdict: 'refused', line: null });
    // A row of GeoJSON has a number and no line.
    expect(reportCsv(outcomes, importTexts)).toMatch(/^3,,refused,/m);
  });

  const results = [
    [
      'Q9361',
      'Bishkek',
      'Point(74.59 42.87)',
      'Q169462',
      'Nara',
      'Point(135.8 34.68)',
      '1999-01-01T00:00:00Z',
      '',
      'https://example.org/1',
    ],
    [
      'Q169462',
      'Nara',
      'Point(135.8 34.68)',
      'Q9361',
      'Bishkek',
      'Point(74.59 42.87)',
      '',
      '2005-03-04T00:00:00Z',
      'https://example.org/2',
    ],
    ['Q9361', 'Bishkek', 'Point(74.6 42.87)', 'Q35497', 'Osh', 'Point(72.8 40.53)', 't123', '', ''],
  ];
  const variables = [
    'city',
    'cityLabel',
    'coord',
    'partner',
    'partnerLabel',
    'partnerCoord',
    'start',
    'end',
    'ref',
  ];
  const entity = (text: string) => text.replace(/^Q/, 'http://www.wikidata.org/entity/Q');

  function expectWikidata({ places, pairs, outcomes }: ImportedRegister): void {
    expect(places.map(({ id, name, wikidata }) => [id, name, wikidata])).toEqual([
      ['q169462', 'Nara', 'Q169462'],
      ['q35497', 'Osh', 'Q35497'],
      ['q9361', 'Bishkek', 'Q9361'],
    ]);
    expect(pairs).toMatchObject([
      {
        ends: ['q169462', 'q9361'],
        start: '1999',
        end: '2005-03-04',
        references: ['https://example.org/1', 'https://example.org/2'],
      },
      { ends: ['q35497', 'q9361'], start: '', end: '', references: [] },
    ]);
    expect(outcomes.map(({ verdict }) => verdict)).toEqual(['taken', 'merged', 'taken']);
    expect(outcomes[2]?.remarks.map(({ reason }) => reason)).toEqual([
      'bad-date',
      'several-coordinates',
    ]);
  }

  it('are results of Wikidata in JSON', () => {
    const bindings = results.map((values) =>
      Object.fromEntries(
        values.flatMap((value, index) =>
          value === '' ? [] : [[variables[index], { type: 'literal', value: entity(value) }]],
        ),
      ),
    );
    const json = JSON.stringify({ head: { vars: variables }, results: { bindings } });
    expectWikidata(importTable(readJsonSource(json)));
  });

  it('are results of Wikidata in CSV', () => {
    const lines = [variables, ...results.map((row) => row.map(entity))].map((row) => row.join(','));
    expectWikidata(importText(lines.join('\r\n')));
  });

  it.each([
    ['{', /json/],
    ['{"a": 1}', /results.bindings/],
    ['{"features": 1}', /features/],
  ])('that are none are refused in words: %s', (text, message) => {
    expect(() => readJsonSource(text)).toThrow(message);
  });

  it('with an open quotation mark are refused in words', () => {
    expect(() => importText(`${header}\n"Osh,KG`)).toThrow('open-quote');
    expect(() => tableOfText('')).toThrow('empty');
  });
});
