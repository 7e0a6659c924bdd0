import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearAxis } from './year-axis';

const recent = [1931, 1944, 1973, 2001, 2022];
const scaleOf = (years: readonly number[]) => ({ from: years[0] ?? 2026, to: 2026 });

const anyYears = fc
  .uniqueArray(fc.integer({ min: 1000, max: 2026 }), { minLength: 1, maxLength: 12 })
  .map((years) => years.toSorted((a, b) => a - b));

describe('the axis of the years', () => {
  it('has a place for each year, while none lies far before the others', () => {
    const axis = yearAxis(recent, scaleOf(recent));
    expect(axis).toMatchObject({ first: 1931, last: 2026, breaks: [] });
    expect([1931, 1980, 2026].map(axis.placeOf)).toEqual([1931, 1980, 2026]);
  });

  it('leaves the present its width when one event lies centuries before', () => {
    const years = [1245, ...recent];
    const axis = yearAxis(years, scaleOf(years));
    const share = (axis.last - 1931) / (axis.last - axis.first);
    expect(share).toBeGreaterThan(0.95);
    expect(axis.yearAt(axis.first, axis.last)).toBe(1245);
    expect(axis.breaks).toMatchObject([{ from: 1246, to: 1930 }]);
  });

  it('keeps each year with an event, in order', () => {
    fc.assert(
      fc.property(anyYears, (years) => {
        const axis = yearAxis(years, scaleOf(years));
        const places = years.map(axis.placeOf);
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
        for (const [index, place] of places.entries()) {
          expect(axis.yearAt(place, axis.first)).toBe(years[index]);
          expect(axis.yearAt(place, axis.last)).toBe(years[index]);
        }
      }),
    );
  });

  it('is walked step by step from one end to the other, over every break', () => {
    fc.assert(
      fc.property(anyYears, fc.constantFrom(1, -1), (years, step) => {
        const axis = yearAxis(years, scaleOf(years));
        let place = step > 0 ? axis.first : axis.last;
        const walked: number[] = [axis.yearAt(place, place)];
        while (place !== (step > 0 ? axis.last : axis.first)) {
          const year = axis.yearAt(place + step, place);
          place = axis.placeOf(year);
          expect(Math.sign(year - (walked.at(-1) ?? 0))).toBe(step);
          walked.push(year);
        }
        expect(walked).toEqual(expect.arrayContaining(years));
      }),
    );
  });

  it('puts a year that it leaves out where the next one stands', () => {
    const years = [1245, ...recent];
    const axis = yearAxis(years, scaleOf(years));
    expect(axis.placeOf(1500)).toBe(1931);
    expect(axis.placeOf(1000)).toBe(axis.first);
  });
});
