import { describe, expect, it } from 'vitest';
import { requireEdtfDate, requireEdtfInterval } from '../../../core/domain/edtf';
import { isoCoverage, isoDate } from './dates';

describe('a date for schema.org', () => {
  it.each([
    ['2017', '2017'],
    ['2017-07', '2017-07'],
    ['2017-07-06', '2017-07-06'],
    ['1995~', '1995'],
    ['2017-07?', '2017-07'],
    ['199X', null],
  ])('%s is written %s', (text, written) => {
    expect(isoDate(requireEdtfDate(text))).toBe(written);
  });

  it('is none where the source gives none', () => {
    expect(isoDate(null)).toBeNull();
  });
});

describe('the time that an event covers', () => {
  it.each([
    ['2018/2020', '2018/2020'],
    ['1997-06-27/..', '1997-06-27/..'],
    ['../2020~', '../2020'],
    ['199X/2001', '1990-01-01/2001'],
    ['1985/199X', '1985/1999-12-31'],
  ])('in force %s is written %s', (text, written) => {
    expect(isoCoverage({ date: null, inForce: requireEdtfInterval(text) })).toBe(written);
  });

  it('is its date where no interval is stated, a decade as its days, nothing where undated', () => {
    expect(isoCoverage({ date: requireEdtfDate('2017-07'), inForce: null })).toBe('2017-07');
    expect(isoCoverage({ date: requireEdtfDate('198X'), inForce: null })).toBe(
      '1980-01-01/1989-12-31',
    );
    expect(isoCoverage({ date: null, inForce: null })).toBeNull();
  });
});
