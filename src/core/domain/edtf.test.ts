import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, formatDay } from './day';
import { parseEdtfDate, parseEdtfInterval, requireEdtfDate, requireEdtfInterval } from './edtf';

const anyDay = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) });

/** A date of any precision, with or without a qualifier. */
const dateText = fc
  .tuple(
    anyDay,
    fc.constantFrom('decade', 'year', 'month', 'day'),
    fc.constantFrom('', '~', '?', '%'),
  )
  .map(([day, precision, qualifier]) => {
    const text = formatDay(day);
    const length = { decade: 3, year: 4, month: 7, day: 10 }[precision];
    const cut = precision === 'decade' ? `${text.slice(0, 3)}X` : text.slice(0, length);
    return cut === '000X' ? '001X' : `${cut}${qualifier}`;
  });

function fixOf(parsed: { ok: boolean; fix?: string }): string {
  expect(parsed.ok).toBe(false);
  return parsed.fix ?? '';
}

describe('an EDTF date', () => {
  it('stands for every day that it leaves possible', () => {
    expect(requireEdtfDate('1995')).toMatchObject({
      precision: 'year',
      earliest: dayOf(1995, 1, 1),
      latest: dayOf(1995, 12, 31),
      year: 1995,
    });
    expect(requireEdtfDate('2024-02')).toMatchObject({
      precision: 'month',
      earliest: dayOf(2024, 2, 1),
      latest: dayOf(2024, 2, 29),
      month: 2,
    });
    expect(requireEdtfDate('2017-07-06')).toMatchObject({
      precision: 'day',
      earliest: dayOf(2017, 7, 6),
      latest: dayOf(2017, 7, 6),
      dayOfMonth: 6,
    });
    expect(requireEdtfDate('199X')).toMatchObject({
      precision: 'decade',
      earliest: dayOf(1990, 1, 1),
      latest: dayOf(1999, 12, 31),
      year: 1990,
    });
  });

  it('keeps what the source says about its own certainty', () => {
    expect(requireEdtfDate('1995')).toMatchObject({ approximate: false, uncertain: false });
    expect(requireEdtfDate('1995~')).toMatchObject({ approximate: true, uncertain: false });
    expect(requireEdtfDate('1995-05?')).toMatchObject({ approximate: false, uncertain: true });
    expect(requireEdtfDate('199X%')).toMatchObject({ approximate: true, uncertain: true });
  });

  it('keeps its text, and its days run forward', () => {
    fc.assert(
      fc.property(dateText, (text) => {
        const date = requireEdtfDate(text);
        expect(date.text).toBe(text);
        expect(date.earliest).toBeLessThanOrEqual(date.latest);
        expect(formatDay(date.earliest).slice(0, 4)).toBe(String(date.year).padStart(4, '0'));
      }),
    );
  });

  it.each([
    ['2017-13', 'months run from 01 to 12'],
    ['2017-00-06', 'months run from 01 to 12'],
    ['2023-02-29', 'days of 2023-02 run from 01 to 28'],
    ['2017-07-00', 'days of 2017-07 run from 01 to 31'],
    ['199X-05', 'write a year'],
    ['000X', 'write a year'],
    ['0000', 'write a year'],
    ['', 'write a year'],
    ['2017-7-6', 'write 2017-07-06'],
    ['2017.07.06', 'write 2017-07-06'],
    ['2017/07/06', 'write 2017-07-06'],
    ['6.7.2017', 'write 2017-07-06'],
    ['06.07.2017', 'write 2017-07-06'],
    ['July 2017', 'write a year'],
    ['31.02.2017', 'write a year'],
    ['2018/2020', 'put the interval into "inForce"'],
  ])('that reads %j is refused with the fix “%s …”', (text, fix) => {
    expect(fixOf(parseEdtfDate(text))).toContain(fix);
  });

  it('is never read from a text that only begins or ends like one', () => {
    fc.assert(
      fc.property(dateText, fc.string({ minLength: 1 }), (text, more) => {
        fc.pre(!/^[~?%]$|^-\d\d/.test(more) && !/^\d/.test(more));
        expect(parseEdtfDate(`${text}${more}x`).ok).toBe(false);
        expect(parseEdtfDate(`x${more}${text}`).ok).toBe(false);
      }),
    );
  });

  it('never makes the reader throw, and always gets a fix', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseEdtfDate(text);
        if (!parsed.ok) expect(parsed.fix).not.toBe('');
      }),
    );
  });
});

describe('an EDTF interval', () => {
  it('has two ends, either of which may be open', () => {
    expect(requireEdtfInterval('2018/2020')).toMatchObject({
      start: { year: 2018 },
      end: { year: 2020 },
    });
    expect(requireEdtfInterval('1997-06-27/..')).toMatchObject({
      start: { year: 1997 },
      end: null,
    });
    expect(requireEdtfInterval('../2020')).toMatchObject({ start: null, end: { year: 2020 } });
  });

  it('may begin and end within the precision of one date', () => {
    expect(parseEdtfInterval('2018/2018').ok).toBe(true);
    expect(parseEdtfInterval('2018-05/2018').ok).toBe(true);
    expect(parseEdtfInterval('2018/2018-05').ok).toBe(true);
  });

  it.each([
    ['2018', 'write start/end'],
    ['2018/2019/2020', 'write start/end'],
    ['2018/', 'write ".."'],
    ['/2020', 'write ".."'],
    ['../..', 'give at least one end'],
    ['2020/2018', 'write the earlier date first: 2018/2020'],
    ['2018-13/2020', 'months run from 01 to 12'],
    ['2018/2020-02-30', 'days of 2020-02 run from 01 to 29'],
    ['2018-2020', 'write 2018/2020'],
    ['2018–2020', 'write 2018/2020'],
  ])('that reads %j is refused with the fix “%s …”', (text, fix) => {
    expect(fixOf(parseEdtfInterval(text))).toContain(fix);
  });

  it('is read in the order of its ends, and refused turned round', () => {
    fc.assert(
      fc.property(dateText, dateText, (one, other) => {
        const forward = parseEdtfInterval(`${one}/${other}`).ok;
        const backward = parseEdtfInterval(`${other}/${one}`).ok;
        const a = requireEdtfDate(one);
        const b = requireEdtfDate(other);
        expect(forward).toBe(b.latest >= a.earliest);
        expect(forward || backward).toBe(true);
      }),
    );
  });
});

describe('a text that was never checked', () => {
  it('is refused with a RangeError that says what is wrong', () => {
    expect(() => requireEdtfDate('soon')).toThrow(RangeError);
    expect(() => requireEdtfInterval('soon')).toThrow(/is not an interval/);
  });
});
