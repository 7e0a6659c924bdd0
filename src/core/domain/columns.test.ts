import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, rowsOf } from './columns';

describe('rows as columns', () => {
  const rows = [
    { id: 'a', names: { en: 'A', ru: 'А' }, at: [1, 2] },
    { id: 'b', names: { en: 'B' }, at: [3, 4], note: { text: { en: 'A note' } } },
  ];
  const columns = {
    id: ['a', 'b'],
    names: { en: ['A', 'B'], ru: ['А', null] },
    at: [
      [1, 2],
      [3, 4],
    ],
    note: { text: { en: [null, 'A note'] } },
  };

  it('have the values of each field together, those of objects too', () => {
    expect(columnsOf(rows)).toEqual(columns);
  });

  it('become rows again, which lack what they lacked', () => {
    expect(rowsOf(columns)).toEqual(rows);
    expect(rowsOf(columnsOf([]))).toEqual([]);
  });

  it('become the rows that they were made of, whatever those hold', () => {
    const value = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.array(fc.string()));
    const names = fc.dictionary(fc.string(), fc.string(), { minKeys: 1 });
    const row = fc.record({ id: fc.string(), value, names }, { requiredKeys: ['id'] });
    fc.assert(
      fc.property(fc.array(row), (some) => {
        expect(rowsOf(columnsOf(some))).toEqual(some);
      }),
    );
  });
});

describe('what is not columns', () => {
  it.each([
    ['rows', [{ id: 'a' }]],
    ['nothing', undefined],
    ['null', null],
    ['a text', 'none'],
  ])('stays as it is: %s', (_, value) => {
    expect(rowsOf(value)).toBe(value);
  });

  it('inside of columns is a column without values', () => {
    expect(rowsOf({ id: ['a'], names: 'none' })).toEqual([{ id: 'a' }]);
  });
});
