import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv';
import { type Cell, fillTable, type Table } from './table';

type Row = readonly [Cell, Cell];

const table: Table<Row> = {
  name: 'rows',
  title: 'Rows',
  description: 'Rows.',
  primaryKey: ['first'],
  foreignKeys: [],
  columns: [
    { name: 'first', type: 'string', description: 'First.', cell: (row) => row[0] },
    {
      name: 'second',
      type: 'string',
      description: 'Second.',
      separator: '|',
      cell: (row) => row[1],
    },
  ],
};

function csvOf(...rows: Row[]): string {
  return writeCsv(fillTable(table, rows));
}

describe('a table as CSV', () => {
  it('has a header, CRLF and no byte order mark', () => {
    expect(csvOf(['a', 'b'])).toBe('first,second\r\na,b\r\n');
    expect(csvOf()).toBe('first,second\r\n');
  });

  it('quotes commas, quotation marks and any line break', () => {
    expect(csvOf(['a,b', 'say "no"'])).toBe('first,second\r\n"a,b","say ""no"""\r\n');
    expect(csvOf(['a\nb', 'c\rd'])).toBe('first,second\r\n"a\nb","c\rd"\r\n');
  });

  it('writes numbers and booleans plainly, and nothing for what is not stated', () => {
    expect(csvOf([-73.968, true])).toBe('first,second\r\n-73.968,true\r\n');
    expect(csvOf([null, false])).toBe('first,second\r\n,false\r\n');
  });

  it('parts the values of a list as its column says, and leaves the cell of an empty one empty', () => {
    expect(
      csvOf([
        ['a', 'b'],
        ['c d', 'e'],
      ]),
    ).toBe('first,second\r\na b,c d|e\r\n');
    expect(csvOf([[], []])).toBe('first,second\r\n,\r\n');
  });

  it('does not falsify what a spreadsheet would take for a formula', () => {
    expect(csvOf(['=1+1', '-73.9'])).toBe('first,second\r\n=1+1,-73.9\r\n');
  });

  it('gives every text back to a reader of CSV', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (rows) => {
        const read = parse(csvOf(...rows), { record_delimiter: '\r\n', from_line: 2 });
        expect(read).toEqual(rows);
      }),
    );
  });
});
