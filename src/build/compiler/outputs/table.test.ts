import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, type Table, tableCsv } from './table';

type Row = readonly [Cell, Cell];

const table: Table<Row> = {
  name: 'rows',
  title: 'Rows',
  description: 'Rows.',
  primaryKey: ['first'],
  foreignKeys: [],
  columns: [
    { name: 'first', type: 'string', description: 'First.', cell: (row) => row[0] },
    { name: 'second', type: 'string', description: 'Second.', cell: (row) => row[1] },
  ],
};

describe('a table as CSV', () => {
  it('has a header, CRLF and no byte order mark', () => {
    expect(tableCsv(table, [['a', 'b']])).toBe('first,second\r\na,b\r\n');
    expect(tableCsv(table, [])).toBe('first,second\r\n');
  });

  it('quotes commas, quotation marks and any line break', () => {
    expect(tableCsv(table, [['a,b', 'say "no"']])).toBe('first,second\r\n"a,b","say ""no"""\r\n');
    expect(tableCsv(table, [['a\nb', 'c\rd']])).toBe('first,second\r\n"a\nb","c\rd"\r\n');
  });

  it('writes numbers and booleans plainly, and nothing for what is not stated', () => {
    expect(tableCsv(table, [[-73.968, true]])).toBe('first,second\r\n-73.968,true\r\n');
    expect(tableCsv(table, [[null, false]])).toBe('first,second\r\n,false\r\n');
  });

  it('does not falsify what a spreadsheet would take for a formula', () => {
    expect(tableCsv(table, [['=1+1', '-73.9']])).toBe('first,second\r\n=1+1,-73.9\r\n');
  });

  it('gives every text back to a reader of CSV', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (rows) => {
        const read = parse(tableCsv(table, rows), { record_delimiter: '\r\n', from_line: 2 });
        expect(read).toEqual(rows);
      }),
    );
  });
});
