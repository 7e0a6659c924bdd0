import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtfDate } from '../domain/edtf';
import { edtfOf, fieldsOfDate, intervalOf, noDate } from './date-fields';

describe('the fields of a date', () => {
  it.each([
    [{}, ''],
    [{ year: '2017' }, '2017'],
    [{ year: '2017', month: '7' }, '2017-07'],
    [{ year: ' 2017 ', month: '7', day: '6' }, '2017-07-06'],
    [{ year: '1990s' }, '199X'],
    [{ year: '199x', certainty: 'about' }, '199X~'],
    [{ year: '1995', certainty: 'unsure' }, '1995?'],
    [{ year: '1995', month: '12', certainty: 'aboutUnsure' }, '1995-12%'],
  ] as const)('make EDTF: %o is "%s"', (fields, edtf) => {
    expect(edtfOf({ ...noDate, ...fields })).toBe(edtf);
  });

  it('are no date with a day and no month, which a check has to refuse', () => {
    expect(parseEdtfDate(edtfOf({ ...noDate, year: '2017', day: '6' })).ok).toBe(false);
  });

  it('come back from the EDTF that they make', () => {
    const dates = fc
      .tuple(
        fc.integer({ min: 1000, max: 2100 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 28 }),
        fc.constantFrom('', '~', '?', '%'),
      )
      .map(([year, month, day, mark]) =>
        [year, ...(month === 0 ? [] : [month, ...(day === 0 ? [] : [day])])]
          .map((part) => String(part).padStart(2, '0'))
          .join('-')
          .concat(mark),
      );
    fc.assert(
      fc.property(fc.oneof(dates, fc.constantFrom('199X', '200X~')), (text) => {
        expect(edtfOf(fieldsOfDate(text))).toBe(text);
      }),
    );
  });

  it('are empty for a text that is no date', () => {
    expect(fieldsOfDate('soon')).toEqual(noDate);
    expect(fieldsOfDate(null)).toEqual(noDate);
  });
});

describe('an interval', () => {
  const year = (text: string) => ({ ...noDate, year: text });

  it.each([
    ['2018', '2020', '2018/2020'],
    ['1997', '', '1997/..'],
    ['', '2020', '../2020'],
    ['', '', ''],
  ])('from "%s" to "%s" is "%s"', (from, to, edtf) => {
    expect(intervalOf(year(from), year(to))).toBe(edtf);
  });
});
