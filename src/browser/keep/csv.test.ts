import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv';

const text = fc.string({ unit: 'binary', maxLength: 20 });

describe('a table as CSV', () => {
  it('has a header and quotes only what needs it', () => {
    const columns = {
      name: ({ name }: { name: string }) => name,
      length: ({ name }: { name: string }) => name.length,
      nothing: () => null,
    };
    expect(writeCsv(columns, [{ name: 'a, "b"' }, { name: 'Бишкек' }])).toBe(
      'name,length,nothing\r\n"a, ""b""",6,\r\nБишкек,6,\r\n',
    );
  });

  it('gives every text back to a reader of CSV', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (rows) => {
        const csv = writeCsv({ one: ([one]) => one, other: ([, other]) => other }, rows);
        expect(parse(csv, { record_delimiter: '\r\n' })).toEqual([['one', 'other'], ...rows]);
      }),
    );
  });
});
