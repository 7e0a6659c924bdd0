/**
 * The axis of the years. A few events may lie centuries before all others; drawn to scale they would
 * leave the present a sliver. So of the years before the last long gap only those with an event have a
 * place, and the axis is broken between them.
 */
import type { Years } from './year-window';

/** Years without an event that are too many to be drawn. */
const maxGap = 40;

/** Places that a break takes, so that it can be seen. */
const placesOfBreak = 4;

/** Years that the axis leaves out, and the place in their middle. */
export interface AxisBreak extends Years {
  readonly place: number;
}

/** After the last break places are years. */
export interface YearAxis {
  /** The first and the last place. */
  readonly first: number;
  readonly last: number;
  /** Of a year that is left out, the place of the next one that is not. */
  placeOf(year: number): number;
  /** The year of a place; within a break, the one on the other side of it from where one comes. */
  yearAt(place: number, from: number): number;
  readonly breaks: readonly AxisBreak[];
}

/** The axis of a scale of years, from the years in which something began, in order. */
export function yearAxis(started: readonly number[], scale: Years): YearAxis {
  const start = started.reduceRight(
    (reached, year) => (reached - year > maxGap ? reached : year),
    started.at(-1) ?? scale.from,
  );
  const old = started.filter((year) => year < start);
  const placeOfOld = (index: number) => start - placesOfBreak * (old.length - index);
  const yearOfOld = (index: number) => old[index] ?? start;
  return {
    first: placeOfOld(0),
    last: scale.to,
    placeOf: (year) => {
      if (year >= start) return year;
      const index = old.findIndex((other) => other >= year);
      return placeOfOld(index < 0 ? old.length : index);
    },
    yearAt: (place, from) => {
      if (place >= start) return place;
      const index = old.length - (start - place) / placesOfBreak;
      return yearOfOld(place > from ? Math.ceil(index) : Math.floor(index));
    },
    breaks: old.map((year, index) => ({
      from: year + 1,
      to: yearOfOld(index + 1) - 1,
      place: placeOfOld(index) + placesOfBreak / 2,
    })),
  };
}
