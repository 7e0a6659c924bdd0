/** Lists as people write them: unnamed columns, titles, separators, dates, lines in parts. */
import { describe, expect, it } from 'vitest';
import { oneSidedColumns, recognisePairColumns } from './columns';
import { header, importTable, importText, tableOfText } from './import.fixture';
import { importList } from './import-list';
import { readJsonSource } from './json-source';
import { remark } from './remark';

describe('a list with columns that have no name', () => {
  it('is read without them', () => {
    const { pairs, outcomes } = importText(
      [
        `,${header},`,
        '0,Anna,DE,50.9,6.9,Berta,FR,50.6,3,',
        '1,Anna,DE,50.9,6.9,Carla,IT,45,7.6,',
      ].join('\n'),
    );
    expect(outcomes.map(({ verdict }) => verdict)).toEqual(['taken', 'taken']);
    expect(pairs.map(({ start, end, references }) => [start, end, references])).toEqual([
      ['', '', []],
      ['', '', []],
    ]);
  });

  it('has ends that these do not mark', () => {
    const { pairs } = importText(
      ',,city,lat,lon,partner,partner lat,partner lon\n0,0,Anna,50,7,Berta,48,2\n',
    );
    expect(pairs.map(({ ends }) => ends.join())).toEqual(['anna,berta']);
  });

  it('has years of the column that is called so, and none of the index', () => {
    const { pairs } = importText(`,id1,${header},id2\n1023,a,Anna,DE,50,7,Berta,FR,48,2,b\n`);
    expect(pairs).toMatchObject([{ ends: ['a', 'b'], start: '', end: '' }]);
  });
});

describe('a column that one end alone has', () => {
  it.each([
    ['city,latitude,longitude,partner,country,partner_latitude,partner_longitude', 'country'],
    ['city,lat,lon,twin town,twin lat,twin lon,country', 'country'],
  ])('is asked about: %s', (names, column) => {
    const columns = names.split(',');
    expect(oneSidedColumns(recognisePairColumns(columns), columns)).toEqual([['country', column]]);
  });

  it.each([
    'city1,country1,lat1,lng1,city2,lat2,lng2',
    'city,lat,lon,partner,partner country,partner lat,partner lon',
    'city,country,lat,lon,partner,partner country,partner lat,partner lon',
    'city,country,city,country',
    'city,country,lat,lon,twin towns',
  ])('is not asked about where it says of which: %s', (names) => {
    const table = tableOfText(`${names}\n`);
    expect(oneSidedColumns(recognisePairColumns(table.columns), table.columns)).toEqual([]);
  });

  it('of sources is no first end', () => {
    const columns = recognisePairColumns(
      'city,lat,lon,partner,partner lat,partner lon,source'.split(','),
    );
    expect(columns.get('name1')).toBe('city');
    expect(columns.get('name2')).toBe('partner');
  });
});

describe('a list with lines above its header', () => {
  it('is read from the header on, with the separator that it names', () => {
    const table = tableOfText(
      'sep=;\nTwin towns;;;;;;;;\nAs of 1 January 2026;;;;;;;;\ncity1;country1;lat1;lng1;city2;country2;lat2;lng2\nAnna;DE;50,1;7;Berta;FR;48;2\n',
    );
    expect(table).toMatchObject({ titles: ['Twin towns', 'As of 1 January 2026'] });
    const { pairs, outcomes } = importTable(table);
    expect(pairs).toHaveLength(1);
    expect(outcomes[0]?.line).toBe(5);
  });

  it('may have groups of columns above their names', () => {
    const { columns, titles } = tableOfText(
      'City 1,,,City 2,,\nName,Lat,Lon,Name,Lat,Lon\nAnna,50,7,Berta,48,2\n',
    );
    expect(columns).toEqual(['Name', 'Lat', 'Lon', 'Name 2', 'Lat 2', 'Lon 2']);
    expect(titles).toEqual(['City 1 City 2']);
  });

  it('may have a header of unknown words', () => {
    expect(tableOfText('A fine list\n\nfoo,bar,baz\n1,2,3\n')).toMatchObject({
      titles: ['A fine list'],
      columns: ['foo', 'bar', 'baz'],
    });
  });
});

describe('the separator of a table', () => {
  it.each([
    ['a;b\n1,5;2,5\n2,5;3,5\n', ['a', 'b']],
    ['a|b\n1, 2|3, 4\n', ['a', 'b']],
    ['a\tb\n"x, y"\tz\n', ['a', 'b']],
    ['a,b\nx;y,z\n', ['a', 'b']],
  ])('is the one that splits all lines into the same number: %j', (text, columns) => {
    expect(tableOfText(text).columns).toEqual(columns);
  });
});

describe('a relationship that ends before it begins', () => {
  it('is refused', () => {
    const { outcomes } = importText(
      `${header},start,end\nAnna,DE,50,7,Berta,FR,48,2,2022,1984\nAnna,DE,50,7,Carla,FR,48,3,1984,1984\n`,
    );
    expect(outcomes.map(({ verdict }) => verdict)).toEqual(['refused', 'taken']);
    expect(outcomes[0]?.remarks).toEqual([
      remark('ends-before-start', { start: '2022', end: '1984' }),
    ]);
  });

  it('is not made of two rows', () => {
    const { pairs, outcomes } = importText(
      `${header},start,end\nAnna,DE,50,7,Berta,FR,48,2,2022,\nAnna,DE,50,7,Berta,FR,48,2,,1984\n`,
    );
    expect(pairs).toMatchObject([{ start: '2022', end: '' }]);
    expect(outcomes[1]?.remarks[1]).toEqual(
      remark('differing-date', { field: 'end', given: '1984', kept: 'none' }),
    );
  });
});

describe('a line of GeoJSON in several parts', () => {
  const ends = (...parts: [number, number][][]) => {
    const geometry = { type: 'MultiLineString', coordinates: parts };
    const features = [{ type: 'Feature', geometry, properties: { name1: 'Suva', name2: 'Apia' } }];
    const table = readJsonSource(JSON.stringify({ type: 'FeatureCollection', features }));
    const { places, outcomes } = importList(table, {
      columns: recognisePairColumns(table.columns),
      geography: { boundsOfCountry: () => null },
    });
    const points = Object.fromEntries(places.map(({ name, coordinates }) => [name, coordinates]));
    return { points, remarks: outcomes[0]?.remarks };
  };
  const [west, east]: [[number, number][], [number, number][]] = [
    [
      [178.4, -18.1],
      [180, -17],
    ],
    [
      [-180, -17],
      [-171.8, -13.8],
    ],
  ];

  it.each([
    ['in their order', [west, east]],
    ['in the other order', [east, west]],
    [
      'cut where it does not matter',
      [
        [
          [178.4, -18.1],
          [179, -17],
        ],
        [
          [179, -17],
          [180, -17],
        ],
        east,
      ],
    ],
  ] as [string, [number, number][][]][])('is joined: %s', (_, parts) => {
    const { points } = ends(...parts);
    expect(Object.values(points).toSorted()).toEqual([
      [-171.8, -13.8],
      [178.4, -18.1],
    ]);
  });

  it.each([
    [
      'do not join',
      [
        west,
        [
          [10, 10],
          [20, 20],
        ],
      ],
    ],
    ['have different directions', [west, east.toReversed()]],
  ] as [string, [number, number][][]][])('is refused where they %s', (_, parts) => {
    const { points, remarks } = ends(...parts);
    expect(points).toEqual({});
    expect(remarks?.[0]?.done).toEqual({ code: 'parts-of-line', values: { parts: '2' } });
  });
});
