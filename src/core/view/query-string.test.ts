import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQueryString, writeQueryString } from './query-string';

/** Any text at all, also what no encoding allows: halves of surrogate pairs. */
const anyUnits = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });
const anyText = fc.string({ unit: 'binary' });

describe('a query string', () => {
  it.each([
    ['', []],
    ['?', []],
    [
      '?place=bishkek&years=2017',
      [
        ['place', 'bishkek'],
        ['years', '2017'],
      ],
    ],
    ['place=bishkek', [['place', 'bishkek']]],
    ['?&&place=bishkek&', [['place', 'bishkek']]],
    ['?q', [['q', '']]],
    ['?q=', [['q', '']]],
    ['?q=a=b', [['q', 'a=b']]],
    [
      '?place=bishkek&amp;years=2017&amp;amp;controls=full',
      [
        ['place', 'bishkek'],
        ['years', '2017'],
        ['controls', 'full'],
      ],
    ],
    ['?amp;q=a', [['q', 'a']]],
    ['?q=a%26amp%3Bplace=b', [['q', 'a&amp;place=b']]],
    [
      '?q=a&q=b',
      [
        ['q', 'a'],
        ['q', 'b'],
      ],
    ],
    ['?q=%D0%9E%D1%88+and%20more', [['q', 'Ош and more']]],
    [
      '?topic=health%7Etrade&camera=3%2F52%2F70',
      [
        ['topic', 'health~trade'],
        ['camera', '3/52/70'],
      ],
    ],
  ])('is read by its parts: %s', (search, parameters) => {
    expect(parseQueryString(search)).toEqual(parameters);
  });

  it.each(['100%', '%', '%zz', '%D0', '%D0%9E%D1', '%FF'])(
    'keeps a broken escape as it stands: %s',
    (value) => {
      expect(parseQueryString(`?q=${value}`)).toEqual([['q', value]]);
    },
  );

  it('leaves separators readable and escapes what would end a value', () => {
    const written = writeQueryString([
      ['camera', '3.2/52.1/70.5'],
      ['topic', 'health~trade'],
      ['q', 'a&b=c #1, 100% +'],
    ]);
    expect(written).toBe(
      '?camera=3.2/52.1/70.5&topic=health~trade&q=a%26b%3Dc%20%231,%20100%25%20%2B',
    );
  });

  it('is nothing without parameters', () => {
    expect(writeQueryString([])).toBe('');
  });

  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText)), (parameters) => {
        expect(parseQueryString(writeQueryString(parameters))).toEqual(parameters);
      }),
    );
  });

  it('is written so that nothing ends it early, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyUnits, anyUnits)), (parameters) => {
        expect(writeQueryString(parameters)).not.toMatch(/[\s#"<>\\^`{|}]|[^ -~]/);
      }),
    );
  });

  it('can be read whatever it is', () => {
    fc.assert(
      fc.property(anyUnits, (search) => {
        for (const parameter of parseQueryString(search)) expect(parameter).toHaveLength(2);
      }),
    );
  });
});
