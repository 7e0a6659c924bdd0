import fc from 'fast-check';
import type { CellValue } from 'hucre';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { importTable } from './import.fixture';
import { readSource } from './read-source';
import { remark } from './remark';
import { UnreadableSourceError } from './source-table';

const read = (text: string) => readSource(new TextEncoder().encode(text));
const cellsOf = async (text: string) => [...(await read(text)).rows].map(({ cells }) => cells);

describe('a file', () => {
  it('of another encoding is read, and said', async () => {
    const bytes = new Uint8Array(
      [...'Stadt,Land\nM\xfcnchen,D\xe4nemark\n'].map((c) => c.charCodeAt(0)),
    );
    const { rows, notes } = await readSource(bytes);
    expect([...rows][0]?.cells).toEqual({ Stadt: 'München', Land: 'Dänemark' });
    expect(notes).toEqual([{ type: 'encoding', encoding: 'windows-1252' }]);
    await expect(readSource(bytes, { encoding: 'nothing' })).rejects.toThrow(
      'no-encoding {"encoding":"nothing"}',
    );
  });

  it('may have JSON in lines', async () => {
    const lines = ['{"city1":"Osh","lat1":40.5}', '{"city1":"Nara","lat2":34.7}'];
    expect(await cellsOf(lines.join('\n'))).toEqual([
      { city1: 'Osh', lat1: '40.5' },
      { city1: 'Nara', lat2: '34.7' },
    ]);
    await expect(read([...lines, '{"a":}'].join('\n'))).rejects.toThrow('json-line {"line":"3"}');
  });

  it('may have places as objects of JSON', async () => {
    const place = (name: string, lat: number) => ({ name, lat, lon: 1 });
    const pairs = [{ city: place('Osh', 40), partner: place('Nara', 34) }];
    const source = await read(JSON.stringify(pairs));
    const { places } = importTable(source);
    expect(places.map(({ name, coordinates }) => [name, coordinates[1]])).toEqual([
      ['Nara', 34],
      ['Osh', 40],
    ]);
  });

  it('may be the result of a query as TSV', async () => {
    const text =
      '?city\t?cityLabel\t?coord\t?start\n<http://www.wikidata.org/entity/Q9361>\t"Say \\"Osh\\""@en\t"Point(72.8 40.5)"^^<http://www.opengis.net/ont/geosparql#wktLiteral>\t1988\n';
    expect(await cellsOf(text)).toEqual([
      {
        city: 'http://www.wikidata.org/entity/Q9361',
        cityLabel: 'Say "Osh"',
        coord: 'Point(72.8 40.5)',
        start: '1988',
      },
    ]);
  });

  it('of a query may lack a label, which is no name', async () => {
    const { outcomes } = importTable(
      await read(
        'city,cityLabel,coord,partner,partnerLabel,partnerCoord\nhttp://www.wikidata.org/entity/Q1,Q1,Point(1 2),http://www.wikidata.org/entity/Q2,Osh,Point(72 40)\n',
      ),
    );
    expect(outcomes).toMatchObject([
      {
        verdict: 'refused',
        remarks: [remark('missing-name', { wikidata: 'Q1' }, 'no-label')],
      },
    ]);
  });

  it.each([
    ['\xd0\xcf\x11\xe0', 'old-excel'],
    ['%PDF-1.7', 'pdf'],
    ['\x1f\x8b\x08', 'gzip'],
    ['<!DOCTYPE html><table>', 'web-page'],
    ['<?xml version="1.0"?>', 'web-page'],
  ])('that is no list is called by its name: %j', async (start, message) => {
    const bytes = new Uint8Array([...start].map((letter) => letter.charCodeAt(0)));
    await expect(readSource(bytes)).rejects.toThrow(message);
  });

  it('may have null characters in its cells', async () => {
    expect(await cellsOf('city1,city2\nOs\u0000h,\u0000\n\u0000\u0000,Nara\n')).toEqual([
      { city1: 'Os\u0000h', city2: '\u0000' },
      { city1: '\u0000\u0000', city2: 'Nara' },
    ]);
  });

  it('with a cell without end is refused, not read for minutes', async () => {
    const header = 'city1,lat1,lng1,city2,lat2,lng2';
    const { outcomes } = importTable(await read(`${header}\n${'('.repeat(30_000)},1,2,B,3,4\n`));
    expect(outcomes[0]?.remarks).toEqual([
      remark('missing-cells', { length: '30000' }, 'cell-length'),
    ]);
  });
});

describe('a spreadsheet', () => {
  const header = [
    'city1',
    'country1',
    'lat1',
    'lng1',
    'city2',
    'country2',
    'lat2',
    'lng2',
    'since',
  ];
  const rows: CellValue[][] = [
    ['Twin towns of our association'],
    header,
    [
      'Köln',
      'Germany',
      50.94,
      6.96,
      '札幌市',
      'Japan',
      43.06,
      141.35,
      new Date('1990-05-03T00:00:00Z'),
    ],
    [],
    ['Köln', 'Germany', 50.94, 6.96, 'Lyon', 'France', 45.76, 4.84, 1988],
  ];
  const workbook = {
    sheets: [
      { name: 'About', rows: [['Nothing to see here']] },
      { name: 'Pairs', rows },
    ],
  };
  const written = { XLSX: () => writeXlsx(workbook), ODS: () => writeOds(workbook) };

  it.each(['XLSX', 'ODS'] as const)(
    'is read from the sheet that has the list: %s',
    async (format) => {
      const source = await readSource(await written[format]());
      expect(source.notes).toEqual([
        { type: 'sheet', sheet: 'Pairs', others: ['About'] },
        { type: 'titles', titles: ['Twin towns of our association'] },
      ]);
      const { places, pairs, outcomes } = importTable(source);
      expect(places.map(({ name }) => name)).toEqual(expect.arrayContaining(['Köln', '札幌市']));
      expect(pairs.map(({ start }) => start).toSorted()).toEqual(['1988', '1990-05-03']);
      expect(outcomes.map(({ line }) => line)).toEqual([3, 5]);
    },
  );

  it('accepts the name of a sheet', async () => {
    const bytes = await written.XLSX();
    expect((await readSource(bytes, { sheet: 'About' })).rows).toHaveLength(0);
    await expect(readSource(bytes, { sheet: 'X' })).rejects.toThrow(
      'no-sheet {"sheet":"X","others":"About, Pairs"}',
    );
  });

  it('that would not end when unpacked is refused at once', async () => {
    const bytes = await written.XLSX();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const entry = bytes.findIndex(
      (_, at) => at + 4 < bytes.length && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32(entry + 24, 4_000_000_000, true);
    await expect(readSource(bytes)).rejects.toThrow('unpacked {"megabytes":"4000"}');
  });

  it('is one only with the parts of one', async () => {
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, ...Array.from({ length: 40 }, () => 0)]);
    await expect(readSource(zip)).rejects.toThrow('other-zip');
  });
});

describe('any bytes', () => {
  const codeOf = (error: unknown) => {
    if (!(error instanceof UnreadableSourceError)) throw error;
    return null;
  };
  async function readOrRefuse(bytes: Uint8Array): Promise<void> {
    const source = await readSource(bytes).catch(codeOf);
    if (source === null) return;
    try {
      importTable(source);
    } catch (error) {
      codeOf(error);
    }
  }

  it('are read or refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => readOrRefuse(bytes)),
      { numRuns: 2500 },
    );
  });

  it('are so where they damage a list or a workbook', async () => {
    const lists = [
      await writeXlsx({
        sheets: [
          {
            name: 'S',
            rows: [
              ['city1', 'lat1'],
              ['A', 1],
            ],
          },
        ],
      }),
      await writeOds({
        sheets: [
          {
            name: 'S',
            rows: [
              ['city1', 'lat1'],
              ['A', 1],
            ],
          },
        ],
      }),
      ...[
        'city1,lat1,lng1,city2,lat2,lng2\nA,1,2,B,3,4\n',
        '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]},"properties":{"name1":"A"}}]}',
        '[{"city1":{"value":"A"}}]',
        '?city\t?cityLabel\n<a>\t"b"@en\n',
      ].map((text) => new TextEncoder().encode(text)),
    ];
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lists), damage, fc.nat(), async (list, changes, cut) => {
        const bytes = Uint8Array.from(list);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        await readOrRefuse(cut % 4 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes);
      }),
      { numRuns: 2500 },
    );
  });
});
