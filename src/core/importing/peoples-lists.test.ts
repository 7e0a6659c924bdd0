import { describe, expect, it } from 'vitest';
import { oneSidedColumns, recognisePairColumns } from './columns';
import { importTable, importText, importTexts, tableOfText } from './import.fixture';
import { importList } from './import-list';
import { reportSummary } from './import-report';
import { readJsonSource } from './json-source';
import { remark } from './remark';
import type { SourceTable } from './source-table';

const header = 'city1,country1,lat1,lng1,city2,country2,lat2,lng2';

function listOf(...rows: string[]): string {
  return [header, ...rows].join('\n');
}

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

describe('coordinates that lie in the country only the other way round', () => {
  const wrongCountry = 'Berlin,Yemen,52.52,13.4,Testcity,Yemen,15.35,44.2';

  it('stay where other rows put the place', () => {
    const { places, outcomes } = importText(
      listOf(wrongCountry, 'Berlin,Germany,52.52,13.4,Warsaw,Poland,52.23,21.01'),
    );
    expect(places.map(({ name, country, coordinates }) => [name, country, ...coordinates])).toEqual(
      [
        ['Berlin', 'DE', 13.4, 52.52],
        ['Testcity', 'YE', 44.2, 15.35],
        ['Warsaw', 'PL', 21.01, 52.23],
      ],
    );
    expect(outcomes[0]?.remarks.map(({ reason }) => reason)).toEqual(['outside-country']);
  });

  it('are a wrong column where there are many of them', () => {
    const swapped = ['Aden', 'Bonn', 'Cork'].map(
      (name, row) => `${name},DE,${8 + row},51,Warsaw,PL,52.23,21.01`,
    );
    expect(() => importText(listOf(...swapped))).toThrow(
      'swapped-columns {"count":"3","all":"6","name":"Aden","country":"DE"',
    );
  });
});

describe('different towns on one point', () => {
  const register = () =>
    importText(
      listOf(
        'Northtown,DE,52.4,13.6,Faraway,FR,50.6,3.1',
        'Southtown,DE,52.4,13.6,Distant,ES,41.4,2.2',
        'Northtown,DE,52.4,13.6,Southtown,DE,52.4,13.6',
      ),
    );

  it('stay apart, also as a pair', () => {
    const { places, pairs, outcomes } = register();
    expect(places.map(({ name }) => name)).toEqual([
      'Distant',
      'Faraway',
      'Northtown',
      'Southtown',
    ]);
    expect(places.every(({ otherNames }) => otherNames.length === 0)).toBe(true);
    expect(pairs.map(({ ends }) => ends.join('--'))).toContain('northtown-de--southtown-de');
    expect(outcomes[0]?.remarks).toEqual([
      remark('shared-point', { name: 'Northtown', other: 'Southtown', more: '0' }),
    ]);
  });

  it('are named in short', () => {
    expect(reportSummary(register(), importTexts)).toContain(
      '52.4, 13.6: 2 places, "Northtown", "Southtown"',
    );
  });

  it.each([
    ['Besançon', 'Besancon'],
    ['Kyritz', 'City of Kyritz'],
    ['Kyritz', 'Municipality of Kyritz'],
    ['Kyritz', 'Kyritz (Brandenburg)'],
    ['札幌', '札幌市'],
    ['대전', '대전광역시'],
    ['Псков', 'город Псков'],
  ])('are one where their names agree: %s and %s', (one, other) => {
    const { places } = importText(
      listOf(`${one},DE,52.4,13.6,A,FR,50.6,3.1`, `${other},DE,52.4,13.6,B,ES,41.4,2.2`),
    );
    expect(places).toHaveLength(3);
  });

  it('are two where one name is that of a district here and of another there', () => {
    const { places } = importText(
      listOf('Mitte (Berlin),DE,52.4,13.6,A,FR,50,3', 'Mitte (Bremen),DE,52.4,13.6,B,ES,41,2'),
    );
    expect(places).toHaveLength(4);
  });
});

describe('one town whose coordinates differ a little', () => {
  it('is one place, and what repeats its pair is merged and said', () => {
    const { places, pairs, outcomes } = importText(
      listOf(
        'Anytown,DE,50.9422,6.9578,Elsewhere,FR,50.6,3.1',
        'Anytown,DE,50.94221,6.95781,Elsewhere,FR,50.6,3.1',
      ),
    );
    expect(places.map(({ id }) => id)).toEqual(['anytown-de', 'elsewhere-fr']);
    expect(pairs).toHaveLength(1);
    expect(outcomes[1]).toMatchObject({
      verdict: 'merged',
      remarks: [{ reason: 'repeated-pair' }, { reason: 'several-coordinates' }],
    });
  });

  it.each([
    ['another country', 'Anytown,BE,50.95,6.96'],
    ['further than 10 km away', 'Anytown,DE,50.94,7.15'],
  ])('is two in %s', (_, other) => {
    const { places } = importText(listOf('Anytown,DE,50.94,6.95,A,FR,50,3', `${other},B,ES,41,2`));
    expect(places).toHaveLength(4);
  });
});

describe('the ids of places', () => {
  const first = listOf(
    'Волгоград,RU,48.7,44.5,Elsewhere,FR,50.6,3.1',
    'Казань,RU,55.8,49.1,Elsewhere,FR,50.6,3.1',
    '札幌市,JP,43.06,141.35,Elsewhere,FR,50.6,3.1',
    'Springfield,US,40,-90,Elsewhere,FR,50.6,3.1',
  );
  const idsOf = (text: string, earlier = importText(first).places) =>
    Object.fromEntries(importText(text, earlier).places.map(({ id, name }) => [name, id]));

  it('are made of names in any script', () => {
    expect(idsOf(first, [])).toMatchObject({ Волгоград: 'volgograd-ru', Казань: 'kazan-ru' });
    expect(idsOf(first, []).札幌市).toMatch(/^place-[a-z0-9]+-jp$/);
    expect(idsOf(first, []).札幌市).toBe(idsOf(first.replace('札幌市', '札幌'), []).札幌);
  });

  it('are the same in the next import, whatever comes in between', () => {
    const second = `${first}\nSpringfield,US,44,-123,Elsewhere,FR,50.6,3.1\nПсков,RU,57.8,28.3,Elsewhere,FR,50.6,3.1`;
    const earlier = importText(first).places;
    const { places } = importText(second, earlier);
    for (const { id, coordinates } of earlier) {
      expect(places.find((place) => place.id === id)?.coordinates).toEqual(coordinates);
    }
    expect(places.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['pskov-ru', 'springfield-us', 'springfield-us-2']),
    );
  });

  it('are never those of places that have gone', () => {
    const other = listOf('Springfield,US,44,-123,Elsewhere,FR,50.6,3.1');
    expect(idsOf(other).Springfield).toBe('springfield-us-2');
  });

  it('go with a name that the list corrects', () => {
    const earlier = importText(first).places.map((place) =>
      place.name === 'Казань' ? { ...place, id: 'my-own' } : place,
    );
    expect(idsOf(first, earlier).Казань).toBe('my-own');
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
