import { describe, expect, it } from 'vitest';
import { importTable } from './import.fixture';
import { readSource } from './read-source';

const read = (text: string) => readSource(new TextEncoder().encode(text));
const cellsOf = (text: string) => read(text).rows.map(({ cells }) => cells);

describe('a file', () => {
  it('of another encoding is read, and said', () => {
    const bytes = new Uint8Array(
      [...'Stadt,Land\nM\xfcnchen,D\xe4nemark\n'].map((c) => c.charCodeAt(0)),
    );
    const { rows, notes } = readSource(bytes);
    expect(rows[0]?.cells).toEqual({ Stadt: 'München', Land: 'Dänemark' });
    expect(notes).toEqual([
      'The file is not UTF-8: it is read as windows-1252. If letters are wrong, add --encoding NAME',
    ]);
    expect(() => readSource(bytes, { encoding: 'nothing' })).toThrow('"nothing" is no encoding');
  });

  it('may have JSON in lines', () => {
    const lines = ['{"city1":"Osh","lat1":40.5}', '{"city1":"Nara","lat2":34.7}'];
    expect(cellsOf(lines.join('\n'))).toEqual([
      { city1: 'Osh', lat1: '40.5' },
      { city1: 'Nara', lat2: '34.7' },
    ]);
    expect(() => read([...lines, '{"a":}'].join('\n'))).toThrow('Its line 3 is not JSON');
  });

  it('may be the result of a query as TSV', () => {
    const text =
      '?city\t?cityLabel\t?coord\t?start\n<http://www.wikidata.org/entity/Q9361>\t"Say \\"Osh\\""@en\t"Point(72.8 40.5)"^^<http://www.opengis.net/ont/geosparql#wktLiteral>\t1988\n';
    expect(cellsOf(text)).toEqual([
      {
        city: 'http://www.wikidata.org/entity/Q9361',
        cityLabel: 'Say "Osh"',
        coord: 'Point(72.8 40.5)',
        start: '1988',
      },
    ]);
  });

  it('of a query may lack a label, which is no name', () => {
    const { outcomes } = importTable(
      read(
        'city,cityLabel,coord,partner,partnerLabel,partnerCoord\nhttp://www.wikidata.org/entity/Q1,Q1,Point(1 2),http://www.wikidata.org/entity/Q2,Osh,Point(72 40)\n',
      ),
    );
    expect(outcomes).toMatchObject([
      {
        verdict: 'refused',
        remarks: [{ reason: 'missing-name', done: 'Q1 has no label in the language of the query' }],
      },
    ]);
  });

  it.each([
    ['\xd0\xcf\x11\xe0', 'old Excel file'],
    ['%PDF-1.7', 'PDF'],
    ['\x1f\x8b\x08', 'gzip'],
    ['<!DOCTYPE html><table>', 'web page'],
    ['<?xml version="1.0"?>', 'XML'],
  ])('that is no list is called by its name: %j', (start, message) => {
    const bytes = new Uint8Array([...start].map((letter) => letter.charCodeAt(0)));
    expect(() => readSource(bytes)).toThrow(message);
  });

  it('with a cell without end is told of, not read for minutes', () => {
    const header = 'city1,lat1,lng1,city2,lat2,lng2';
    const { outcomes } = importTable(read(`${header}\n${'('.repeat(30_000)},1,2,B,3,4\n`));
    expect(outcomes[0]?.remarks[0]?.done).toContain('a cell has 30000 characters');
  });
});
